-- Filters of a list that a person keeps under a name. The query holds codes and days, never names or numbers of people.
CREATE TABLE list_view (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id  BIGINT       NOT NULL REFERENCES app_user (id),
  path      VARCHAR(60)  CHARACTER SET ascii NOT NULL,
  name      VARCHAR(80)  NOT NULL,
  query     VARCHAR(400) CHARACTER SET ascii NOT NULL,
  UNIQUE (owner_id, path, name)
);
