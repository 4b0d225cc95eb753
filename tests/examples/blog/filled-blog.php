<?php
/**
 * Installs a blog with the plugin, and posts in it what it reads from standard input as JSON: who posts, and what. What
 * came of it stands at /?p= and a number, which it writes.
 */

define( 'WP_INSTALLING', true );
$address              = $argv[2];
$_SERVER['HTTP_HOST'] = substr( $address, strlen( 'http://' ) );

// It would write a mail.
function wp_new_blog_notification() {}

require "$argv[1]/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'A blog', 'administrator', 'administrator@blog.example', true );
wp_create_user( 'author', 'author', 'author@blog.example' );
( new WP_User( get_user_by( 'login', 'author' )->ID ) )->set_role( 'author' );
update_option( 'siteurl', $address );
update_option( 'home', $address );
update_option( 'template', 'plain' );
update_option( 'stylesheet', 'plain' );
$wrong = activate_plugin( 'mlops-roi/mlops-roi.php' );

$posted = array();
foreach ( json_decode( stream_get_contents( STDIN ), true ) as list( $login, $content ) ) {
	wp_set_current_user( get_user_by( 'login', $login )->ID );
	// What an author may not post is taken away now.
	kses_init();
	$posted[] = wp_insert_post( wp_slash( array( 'post_title' => 'A post', 'post_content' => $content, 'post_status' => 'publish' ) ) );
}
echo json_encode( array( 'wrong' => $wrong ? $wrong->get_error_message() : null, 'posted' => $posted ) );
