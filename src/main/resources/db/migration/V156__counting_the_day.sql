-- Each desk says at each look how many contacts of the day were taken, by everybody and by oneself. By this index that is counted
-- without opening a contact: 30,000 of a day took 130 ms. It stands in for the one that ended with id.
CREATE INDEX by_centre_and_day ON contact (line, centre_id, received_at, id, status, handled_by);
DROP INDEX by_centre ON contact;
