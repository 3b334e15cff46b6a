-- In whose name reports are issued: names of bodies change with the years, the letterhead follows the day of approval.
CREATE TABLE issuing_body (
  id           SMALLINT     NOT NULL PRIMARY KEY,
  valid_from   DATE         NOT NULL UNIQUE,
  superior_vi  VARCHAR(160) NOT NULL,
  superior_en  VARCHAR(160) NOT NULL,
  name_vi      VARCHAR(160) NOT NULL,
  name_en      VARCHAR(160) NOT NULL,
  place_vi     VARCHAR(60)  NOT NULL,
  place_en     VARCHAR(60)  NOT NULL,
  signatory_vi VARCHAR(120) NOT NULL,
  signatory_en VARCHAR(120) NOT NULL,
  mark         VARCHAR(40)  NOT NULL   -- what follows the number of a document
);

INSERT INTO issuing_body VALUES
  (1, '2017-01-01', 'Bộ Lao động - Thương binh và Xã hội', 'Ministry of Labour, Invalids and Social Affairs',
   'Tổng đài điện thoại quốc gia bảo vệ trẻ em 111', 'National Child Protection Hotline 111',
   'Hà Nội', 'Ha Noi', 'Giám đốc', 'Director', 'BC-TĐ111'),
  (2, '2025-03-01', 'Bộ Y tế', 'Ministry of Health',
   'Tổng đài điện thoại quốc gia bảo vệ trẻ em 111', 'National Child Protection Hotline 111',
   'Hà Nội', 'Ha Noi', 'Giám đốc', 'Director', 'BC-TĐ111');
