-- What is deleted by its age is found by it.
ALTER TABLE idempotency_key ADD KEY by_age (created_at);
ALTER TABLE notification ADD KEY by_age (created_at);
ALTER TABLE mail ADD KEY by_age (created_at);
