-- What was learned when somebody was asked again after counselling.
ALTER TABLE counselling_session ADD COLUMN follow_up_answer BLOB NULL;   -- sealed
