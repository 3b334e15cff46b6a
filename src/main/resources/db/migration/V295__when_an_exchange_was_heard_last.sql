-- Those who look after the system see since when an exchange is silent.
ALTER TABLE phone_event ADD KEY of_client (client_id, received_at);
