/** What a backup is made of: a sealed copy of the database and sealed parts of its binary log, and how both are read. */
package vn.hotline.launch.backup;
