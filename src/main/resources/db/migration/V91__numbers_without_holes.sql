-- Numbers go on after a restart: the server's preset keeps 1,000 draws in memory and forgets them, which were 50,000 contacts.
-- A draw of contacts is ten numbers, so that not each has to wait for the disk.
ALTER SEQUENCE contact_seq INCREMENT BY 10 NOCACHE;
ALTER SEQUENCE case_seq NOCACHE;
ALTER SEQUENCE row_seq NOCACHE;
