-- Topics are counted by the day of counselling, in pivots as in reports.

UPDATE saved_view SET event = 'COUNSELLED' WHERE measure = 'TOPICS';
