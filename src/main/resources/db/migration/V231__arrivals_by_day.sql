-- The board on the wall counts the calls of a day, beside those of the same day a week ago.
ALTER TABLE arrival ADD KEY by_day (line, arrived_at, channel, status, waited_seconds);
