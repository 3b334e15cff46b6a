/**
 * The program {@code java -jar hotline.jar}: makes ready the data directory, the keys, the database and its schema, then
 * starts the application server and watches over both until it is told to stop. It runs outside the application and is
 * packed beside it.
 */
package vn.hotline.launch;
