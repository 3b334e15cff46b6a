/** Bad nights as programs that count: kills, lost disks, two servers. They are run by hand; src/docs/performance.md tells how. */
package vn.hotline.nights;
