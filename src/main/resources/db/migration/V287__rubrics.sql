-- By what contacts are scored. An edition that was published never changes: another one takes its place.
CREATE TABLE quality_rubric (
  id            BIGINT       NOT NULL PRIMARY KEY,
  edition       INT          NOT NULL,
  status        VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  per_week      TINYINT      NOT NULL,          -- contacts drawn of each operator and week
  made_by       BIGINT       NULL REFERENCES app_user (id),
  made_at       DATETIME(3)  NOT NULL,
  published_at  DATETIME(3)  NULL,
  version       INT          NOT NULL DEFAULT 0,
  UNIQUE KEY by_edition (edition),
  KEY by_status (status)
);

-- Each line of the steps is a step of the scale, the one furthest from what is wished for first.
CREATE TABLE quality_criterion (
  id         BIGINT        NOT NULL PRIMARY KEY,
  rubric_id  BIGINT        NOT NULL REFERENCES quality_rubric (id),
  origin_id  BIGINT        NULL,                -- the first one of all editions, but in itself
  place      SMALLINT      NOT NULL,
  title_vi   VARCHAR(160)  NOT NULL,
  title_en   VARCHAR(160)  NULL,
  weight     TINYINT       NOT NULL,
  must       BOOLEAN       NOT NULL,
  steps_vi   TEXT          NOT NULL,
  steps_en   TEXT          NULL,
  KEY by_rubric (rubric_id, place)
);

-- The first edition is a beginning: a practitioner has to read it before scores are taken for more than practice.
INSERT INTO quality_rubric (id, edition, status, per_week, made_at, published_at) VALUES
(NEXT VALUE FOR row_seq, 1, 'STANDING', 2, '2026-11-30 17:00:00', '2026-11-30 17:00:00');

INSERT INTO quality_criterion (id, rubric_id, place, title_vi, title_en, weight, must, steps_vi, steps_en)
SELECT NEXT VALUE FOR row_seq, r.id, c.place, c.title_vi, c.title_en, c.weight, c.must, c.steps_vi, c.steps_en
FROM quality_rubric r JOIN (
  SELECT 1 place, 2 weight, FALSE must,
    'Mở đầu, tạo tin cậy' title_vi, 'Opening, building trust' title_en,
    'Chưa chào, chưa giới thiệu tổng đài
Có chào, chưa giới thiệu mình hoặc chưa mời người gọi nói
Chào, giới thiệu, mời nói; người gọi thấy mình được nghe' steps_vi,
    'No greeting, hotline not introduced
Greeting, but no introduction of oneself or no invitation to speak
Greeting, introduction, invitation; the caller feels heard' steps_en
  UNION ALL SELECT 2, 3, FALSE,
    'Lắng nghe, đồng cảm', 'Listening, empathy',
    'Ngắt lời, phán xét hoặc bỏ qua cảm xúc
Để người gọi nói, ít đáp lại cảm xúc
Nghe hết, gọi tên cảm xúc, hỏi lại cho rõ
Nghe hết, đáp lại cảm xúc, nói lời hợp với tuổi và hoàn cảnh',
    'Interrupts, judges or passes over feelings
Lets the caller speak, answers feelings little
Hears the caller out, names feelings, asks back
Hears the caller out, answers feelings, in words fit for age and situation'
  UNION ALL SELECT 3, 4, TRUE,
    'Hỏi về an toàn của trẻ', 'Asking about the child''s safety',
    'Có dấu hiệu nguy cơ, chưa hỏi trẻ có đang an toàn không
Có hỏi, chưa rõ trẻ ở đâu, với ai, có bị thương không
Hỏi rõ trẻ ở đâu, với ai, có bị thương không, người gây hại ở đâu',
    'Signs of risk, but not asked whether the child is safe now
Asked, but not where the child is, with whom, whether hurt
Asked where the child is, with whom, whether hurt, where the person who harms is'
  UNION ALL SELECT 4, 3, FALSE,
    'Xác định mức độ và độ khẩn', 'Level and urgency',
    'Mức độ hoặc độ khẩn chưa khớp với điều được kể
Gần khớp, còn thiếu một dấu hiệu quan trọng
Khớp với điều được kể, có căn cứ trong bản ghi',
    'Level or urgency does not fit what was told
Nearly fits, one important sign is missing
Fits what was told, with its grounds in the record'
  UNION ALL SELECT 5, 3, FALSE,
    'Tư vấn, hướng dẫn', 'Advice, guidance',
    'Chưa đúng quy định hoặc chưa đáp đúng điều cần
Đúng, còn chung chung
Đúng, cụ thể, người gọi làm được
Đúng, cụ thể, cùng người gọi tìm cách làm và kiểm lại đã hiểu',
    'Not by the rules, or not what was needed
Right, but general
Right, concrete, can be done by the caller
Right, concrete, found together with the caller and checked to be understood'
  UNION ALL SELECT 6, 3, FALSE,
    'Bước tiếp theo, kết nối', 'Next steps, connecting',
    'Chưa nói bước tiếp theo
Có nói, chưa rõ ai làm, khi nào
Nói rõ ai làm, khi nào, và nhắc có thể gọi lại 111',
    'No next step
A next step, but not who does it and when
Who does what and when, and that 111 can be called again'
  UNION ALL SELECT 7, 3, TRUE,
    'Giữ bí mật, không hứa quá', 'Confidentiality, no empty promises',
    'Để lộ thông tin, hoặc hứa điều không giữ được
Có nói về giữ bí mật, chưa nói khi nào phải báo
Nói đúng: giữ kín, trừ khi trẻ gặp nguy hiểm; không hứa quá',
    'Information given away, or a promise that cannot be kept
Confidentiality named, but not when others must be told
Said right: kept confidential unless a child is in danger; nothing promised too much'
  UNION ALL SELECT 8, 3, FALSE,
    'Ghi chép', 'Record',
    'Thiếu điều chính, hoặc ghi suy đoán như sự việc
Đủ điều chính, còn thiếu chi tiết cần cho bước sau
Đủ, đúng lời kể, tách sự việc với nhận định',
    'The main points are missing, or guesses are written as facts
The main points, but not what the next step needs
Complete, as told, facts kept apart from opinion'
  UNION ALL SELECT 9, 2, FALSE,
    'Kết thúc nhanh', 'Closing quickly',
    'Lý do chọn không khớp với liên hệ
Khớp; chưa chờ hoặc chưa mời nói
Khớp; đã chờ, mời nói, nhắc có thể gọi lại',
    'The reason chosen does not fit the contact
It fits; no waiting, or no invitation to speak
It fits; waited, invited to speak, said that one can call again'
) c
WHERE r.edition = 1;
