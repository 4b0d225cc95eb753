<?php
/**
 * Plugin Name: MLOps ROI calculator
 * Description: What MLOps is worth, in a post: a block, and the shortcode [mlops_roi industry="finance"].
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * @package mlops-roi
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** What a post may ask of the calculator: its attribute, and how that is written. Anything else is left out. */
const MLOPS_ROI_ATTRIBUTES = array(
	'industry'     => array( 'industry', '/^[a-z-]{1,40}$/' ),
	'size'         => array( 'size', '/^[a-z]{1,20}$/' ),
	'currency'     => array( 'currency', '/^[A-Z]{3}$/' ),
	'exchangeRate' => array( 'exchange-rate', '/^\d{1,9}(\.\d{1,9})?$/' ),
	'horizon'      => array( 'horizon', '/^\d{1,3}$/' ),
	'locale'       => array( 'locale', '/^[A-Za-z0-9-]{2,35}$/' ),
	'theme'        => array( 'theme', '/^(light|dark|auto)$/' ),
	'variant'      => array( 'variant', '/^compact$/' ),
	'scenario'     => array( 'data-scenario', '/^mlops-roi=1\.[\w-]{1,20000}$/' ),
);

/** Where the files of `dist` are: in the folder `calculator` of this plugin, unless a site says otherwise. */
function mlops_roi_files() {
	return trailingslashit( apply_filters( 'mlops_roi_files', plugins_url( 'calculator', __FILE__ ) ) );
}

/** The tag with its answer in it. Feeds and mails, which run no script, get the answer alone. */
function mlops_roi_markup( $given, $answer ) {
	if ( is_feed() ) {
		return $answer;
	}
	$attributes = '';
	$asked      = array();
	foreach ( MLOPS_ROI_ATTRIBUTES as $name => list( $attribute, $form ) ) {
		$value = isset( $given[ $name ] ) ? (string) $given[ $name ] : '';
		if ( preg_match( $form, $value ) ) {
			$asked[ $name ] = $value;
			$attributes    .= sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
		}
	}
	// Of a scenario that attributes cannot tell, it is the first that loads the second.
	mlops_roi_script( isset( $asked['scenario'] ) ? 'mlops-roi-embed.js' : 'mlops-roi-calculator.min.js' );
	// It keeps the room, and has to be there before: themes without blocks print at the end what a post enqueues.
	$style = sprintf( '<link rel="stylesheet" href="%s">', esc_url( mlops_roi_files() . 'mlops-roi-calculator.css' ) );
	return "<div class=\"mlops-roi\">$style<mlops-roi-calculator$attributes>$answer</mlops-roi-calculator></div>";
}

/** Puts a script at the end of the page, once; `wp_enqueue_script` writes no modules before WordPress 6.5. */
function mlops_roi_script( $file ) {
	static $asked = array();
	if ( isset( $asked[ $file ] ) ) {
		return;
	}
	$asked[ $file ] = true;
	add_action(
		'wp_footer',
		function () use ( $file ) {
			wp_print_script_tag( array( 'type' => 'module', 'src' => esc_url( mlops_roi_files() . $file ) ) );
		}
	);
}

/** Names of attributes come in small letters from a shortcode: exchange_rate is exchangeRate. */
function mlops_roi_shortcode( $given, $answer = '' ) {
	$given = (array) $given;
	if ( isset( $given['exchange_rate'] ) ) {
		$given['exchangeRate'] = $given['exchange_rate'];
	}
	return mlops_roi_markup( $given, wp_kses_post( $answer ) );
}

add_shortcode( 'mlops_roi', 'mlops_roi_shortcode' );

add_action(
	'init',
	function () {
		// What stands in the block has been through the rules for posts when it was saved.
		register_block_type( __DIR__, array( 'render_callback' => 'mlops_roi_markup' ) );
	}
);
