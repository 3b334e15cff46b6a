-- Totals of all centres together are kept as centre 0, next to each other: who asks for all reads a third of the rows.
-- The next start counts them.
ALTER TABLE figure_total
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (line, centre_id, grain, start, measure, code);
