<?php
/**
 * As much of WordPress as the plugin asks for: what it does with text is what WordPress 6.1 does with the texts of the
 * test. Reads calls from standard input as JSON, and writes what came of them.
 */

define( 'ABSPATH', __DIR__ );

$calls   = json_decode( stream_get_contents( STDIN ), true );
$hooks   = array();
$blocks  = array();
$is_feed = false;

function add_action( $hook, $act ) {
	global $hooks;
	$hooks[ $hook ][] = $act;
}
function run( $hook ) {
	global $hooks;
	ob_start();
	foreach ( $hooks[ $hook ] ?? array() as $act ) {
		$act();
	}
	return ob_get_clean();
}
function add_shortcode( $name, $act ) {
	global $blocks;
	$blocks[ "[$name]" ] = $act;
}
function register_block_type( $folder, $more ) {
	global $blocks;
	$blocks[ json_decode( file_get_contents( "$folder/block.json" ), true )['name'] ] = $more['render_callback'];
}
function apply_filters( $name, $value ) {
	return $value;
}
function is_feed() {
	global $is_feed;
	return $is_feed;
}
function plugins_url( $path ) {
	return "https://blog.example/wp-content/plugins/mlops-roi/$path";
}
function trailingslashit( $path ) {
	return rtrim( $path, '/' ) . '/';
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $url ) {
	return htmlspecialchars( $url, ENT_QUOTES );
}
function wp_kses_post( $html ) {
	return strip_tags( $html, '<b><p><strong><a>' );
}
function wp_print_script_tag( $attributes ) {
	echo $attributes['type'], ' ', $attributes['src'], "\n";
}

require $argv[1];
run( 'init' );

$answers = array();
foreach ( $calls as list( $name, $given, $content, $is_feed ) ) {
	$answers[] = $blocks[ $name ]( $given, $content );
}
echo json_encode( array( 'answers' => $answers, 'footer' => run( 'wp_footer' ), 'names' => array_keys( MLOPS_ROI_ATTRIBUTES ) ) );
