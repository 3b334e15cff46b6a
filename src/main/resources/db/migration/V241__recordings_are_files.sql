-- Recordings are kept where all files of people are.
ALTER TABLE call_recording ADD FOREIGN KEY (file_id) REFERENCES stored_file (id);
