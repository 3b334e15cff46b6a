/**
 * What the application server does with a request before it looks for an application: loaded by the server itself
 * ({@code --addlibs}), which knows none of the application's classes there.
 */
package vn.hotline.launch.door;
