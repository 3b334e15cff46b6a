-- What somebody at the telephone reads while she listens: guided scripts, phrases, duty numbers. One for the whole country.

-- A line of a text is a line of the script. A script without a topic is chosen by hand.
CREATE TABLE handbook_script (
  id        BIGINT       NOT NULL PRIMARY KEY,
  line      VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  title_vi  VARCHAR(120) NOT NULL,
  title_en  VARCHAR(120) NULL,
  ask_vi    TEXT         NOT NULL,
  ask_en    TEXT         NULL,
  avoid_vi  TEXT         NULL,
  avoid_en  TEXT         NULL,
  offered   BOOLEAN      NOT NULL DEFAULT TRUE,
  version   INT          NOT NULL DEFAULT 0,
  KEY by_line (line, offered)
);

-- LIST:CODE of a code list, or GENERAL.
CREATE TABLE handbook_script_topic (
  script_id  BIGINT      NOT NULL REFERENCES handbook_script (id),
  topic      VARCHAR(80) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (script_id, topic),
  KEY by_topic (topic, script_id)
);

-- Without an owner it is everybody's; without a line it is for both.
CREATE TABLE handbook_phrase (
  id                 BIGINT        NOT NULL PRIMARY KEY,
  owner_id           BIGINT        NULL REFERENCES app_user (id),
  line               VARCHAR(20)   CHARACTER SET ascii NULL,
  topic              VARCHAR(80)   CHARACTER SET ascii NULL,
  title              VARCHAR(120)  NOT NULL,
  text               VARCHAR(2000) NOT NULL,
  level              VARCHAR(20)   CHARACTER SET ascii NULL,
  urgency            VARCHAR(20)   CHARACTER SET ascii NULL,
  intervention_type  VARCHAR(40)   CHARACTER SET ascii NULL,
  offered            BOOLEAN       NOT NULL DEFAULT TRUE,
  version            INT           NOT NULL DEFAULT 0,
  KEY by_owner (owner_id, offered)
);

-- Without a province it is the whole country's.
CREATE TABLE handbook_number (
  id           BIGINT       NOT NULL PRIMARY KEY,
  province_id  SMALLINT     NULL REFERENCES province (id),
  name         VARCHAR(160) NOT NULL,
  name_en      VARCHAR(160) NULL,
  number       VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  hours        VARCHAR(80)  NULL,
  note         VARCHAR(300) NULL,
  valid_from   DATE         NULL,
  valid_to     DATE         NULL,
  offered      BOOLEAN      NOT NULL DEFAULT TRUE,
  version      INT          NOT NULL DEFAULT 0,
  KEY by_province (province_id, offered)
);

CREATE TABLE handbook_change (
  id         BIGINT       NOT NULL PRIMARY KEY,
  kind       VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  entry_id   BIGINT       NOT NULL,
  field      VARCHAR(30)  CHARACTER SET ascii NOT NULL,
  old_value  TEXT         NULL,
  new_value  TEXT         NULL,
  by_user    BIGINT       NOT NULL REFERENCES app_user (id),
  at         DATETIME(3)  NOT NULL,
  KEY by_entry (kind, entry_id, at, id)
);

INSERT INTO handbook_number (id, name, name_en, number, hours, note) VALUES
(NEXT VALUE FOR row_seq, 'Công an', 'Police', '113', 'Cả ngày đêm', NULL),
(NEXT VALUE FOR row_seq, 'Cứu hỏa', 'Fire and rescue', '114', 'Cả ngày đêm', 'Chữa cháy, cứu nạn, cứu hộ.'),
(NEXT VALUE FOR row_seq, 'Cấp cứu', 'Ambulance', '115', 'Cả ngày đêm', NULL),
(NEXT VALUE FOR row_seq, 'Bảo vệ trẻ em', 'Child protection', '111', 'Cả ngày đêm',
 'Tổng đài điện thoại quốc gia, miễn phí; cũng là đường dây phòng, chống mua bán người.');

INSERT INTO handbook_script (id, line, title_vi, title_en, ask_vi, ask_en, avoid_vi, avoid_en) VALUES
(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Mọi liên hệ', 'Every contact',
'Lúc này nói chuyện có an toàn, có tiện không?
Trẻ đang ở đâu: tỉnh, xã, chỗ dễ nhận ra?
Điều gì đang xảy ra ngay bây giờ?
Trẻ bao nhiêu tuổi, có bị đau, bị thương, ốm không?
Ai đang ở cùng trẻ, người đó có bảo vệ được trẻ không?
Gọi lại số nào, lúc nào thì an toàn?
Người báo tin có đồng ý cho biết tên không? Không nói tên vẫn được giúp.',
'Is it safe and possible to talk right now?
Where is the child: province, commune, a place that is easily recognised?
What is happening right now?
How old is the child, and is the child hurt, injured or ill?
Who is with the child, and can that person protect the child?
Which number is safe to call back, and when?
Does the caller agree to give a name? Help does not depend on it.',
'Không hứa giữ bí mật mọi điều; nói rõ sẽ báo cho ai và vì sao.
Không hỏi "vì sao" theo cách làm trẻ thấy mình có lỗi.
Không bắt kể lại nhiều lần điều đã nói.
Không đòi họ tên trước khi biết trẻ có an toàn không.',
'Do not promise to keep everything secret; say who will be told, and why.
Do not ask "why" in a way that makes the child feel at fault.
Do not make anybody repeat what was said already.
Do not ask for names before it is known whether the child is safe.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Bạo lực', 'Violence',
'Bé có đang ở chỗ an toàn không?
Người gây ra còn ở đó không, có hung khí, có say không?
Bé có chảy máu, khó thở, ngất không?
Bé bị đánh vào đâu, bằng gì, lần gần nhất là khi nào?
Trong nhà còn trẻ em khác không?
Có người lớn nào bé tin, ở gần, đón được bé ngay không?
Việc này đã báo cho ai, ai đã đến?',
'Is the child in a safe place?
Is the person who did it still there, armed or drunk?
Is the child bleeding, short of breath or fainting?
Where on the body was the child hit, with what, and when was the last time?
Are there other children in the home?
Is there an adult nearby whom the child trusts and who can take the child in now?
Who has been told, and who has come?',
'Không hỏi bé kể lại chi tiết nhiều lần.
Không khuyên bé chịu đựng hay xin lỗi người đánh.
Không gọi điện cho người gây ra để hỏi cho rõ.
Không khuyên người báo tin tự xông vào khi người gây ra còn hung khí.',
'Do not ask the child to repeat details.
Do not advise the child to bear it or to apologise to the person who hits.
Do not call the person who did it to find out more.
Do not advise the caller to step in while that person is armed.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Xâm hại tình dục', 'Sexual abuse',
'Trẻ có đang ở xa người gây ra, có ai tin cậy ở cùng không?
Trẻ có đau, chảy máu, sốt, hoảng loạn không?
Việc xảy ra khi nào? Trong 72 giờ: đến bệnh viện ngay để được khám, dự phòng và lưu mẫu.
Trẻ đã tắm, đã thay quần áo chưa? Giữ nguyên quần áo trong túi giấy, chưa giặt.
Người gây ra có còn gặp được trẻ hay trẻ khác không?
Có ảnh, đoạn phim, tin nhắn nào không? Giữ lại, không chuyển cho ai.
Ai đã biết, đã hỏi chuyện trẻ? Từ giờ chỉ một người hỏi.
Nói với trẻ: con không có lỗi, con đã làm đúng khi nói ra.',
'Is the child away from the person who did it, with somebody to trust?
Is the child in pain, bleeding, feverish or in panic?
When did it happen? Within 72 hours: to a hospital at once, for care, prevention and samples.
Has the child washed or changed? Keep the clothes unwashed in a paper bag.
Can the person still meet this child or other children?
Are there pictures, films or messages? Keep them and pass them to nobody.
Who knows, and who has questioned the child? From now on one person only asks.
Tell the child: it is not your fault, and it was right to tell.',
'Không hỏi chi tiết hành vi: việc đó của người được đào tạo, hỏi một lần.
Không gợi ý câu trả lời, không hỏi câu chỉ đáp có hoặc không về người gây ra.
Không hỏi vì sao không kêu, không chạy, không nói sớm.
Không để gia đình tự thương lượng hay đối chất với người gây ra.
Không đưa tên, ảnh, trường lớp của trẻ cho bất kỳ ai ngoài người có trách nhiệm.',
'Do not ask for details of the act: that is for a trained person, once.
Do not suggest answers, and do not ask yes-or-no questions about who did it.
Do not ask why the child did not shout, run or tell earlier.
Do not let the family bargain with or confront the person who did it.
Do not give name, picture or school of the child to anybody but those in charge.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Bóc lột, ép đi ăn xin', 'Exploitation, forced begging',
'Trẻ bao nhiêu tuổi, làm việc gì, ở đâu, từ mấy giờ đến mấy giờ?
Việc có nguy hiểm không: máy móc, hóa chất, trên cao, ban đêm, quán bar?
Trẻ ngủ ở đâu, ăn gì, có được đi học, được về nhà không?
Ai đưa trẻ đến, ai giữ tiền, giữ giấy tờ, điện thoại?
Có bị đánh, bị dọa, bị bắt nợ không?
Còn bao nhiêu trẻ khác ở đó?
Cha mẹ có biết không, lần cuối nói chuyện là khi nào?',
'How old is the child, what work, where, from when to when?
Is the work dangerous: machines, chemicals, heights, at night, in a bar?
Where does the child sleep, what is there to eat, may the child go to school and home?
Who brought the child there, who keeps the money, papers and telephone?
Is the child beaten, threatened or held for a debt?
How many other children are there?
Do the parents know, and when did they last speak?',
'Không khuyên trẻ tự bỏ trốn khi chưa có người đón.
Không gọi cho chủ để hỏi hay dọa.
Không trách gia đình vì nghèo.
Không bảo người báo tin chụp ảnh nếu việc đó gây nguy hiểm.',
'Do not advise the child to run away before somebody is there.
Do not call the employer to ask or to threaten.
Do not blame the family for being poor.
Do not tell the caller to take pictures where that is dangerous.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Trẻ bị mua bán', 'A trafficked child',
'Trẻ nói chuyện được không, có ai nghe cùng không? Nếu không tiện, chỉ trả lời có hoặc không.
Trẻ đang ở đâu: biển hiệu, tiếng nói, phương tiện, vị trí trên điện thoại?
Ai giữ trẻ, ai giữ giấy tờ và điện thoại, có mấy người?
Trẻ có bị thương, đói, bị ép dùng chất gì không?
Sắp bị đưa đi đâu, khi nào, bằng xe gì?
Ai rủ đi, hứa gì, gặp qua đâu?
Hẹn một câu ám hiệu để biết gọi lại có an toàn không.',
'Can the child talk, and does anybody listen in? If not, yes or no is enough.
Where is the child: signs, language, vehicle, place shown by the telephone?
Who holds the child, who keeps papers and telephone, how many are they?
Is the child hurt, hungry or forced to take anything?
Where is the child to be taken, when, and in which vehicle?
Who invited the child, what was promised, and how did they meet?
Agree on a word by which to know that a call back is safe.',
'Không khuyên trẻ tự bỏ trốn khi chưa có công an hoặc biên phòng.
Không gọi lại số này khi chưa hẹn giờ và ám hiệu.
Không hứa giờ nào sẽ có người đến cứu.
Không báo cho người quen của trẻ khi chưa biết ai là người đưa đi.',
'Do not advise the child to escape before police or border guard are there.
Do not call this number back before time and word are agreed.
Do not promise at what time rescue will come.
Do not tell people the child knows before it is clear who took the child.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Bỏ rơi, bỏ mặc', 'Abandonment or neglect',
'Lúc này ai ở cùng trẻ? Trẻ ở một mình từ bao giờ?
Trẻ có đói, khát, lạnh, ốm, cần thuốc không?
Quanh trẻ có gì nguy hiểm: nước, lửa, điện, độ cao, người lạ?
Trẻ sơ sinh: giữ ấm, không cho uống gì, gọi 115.
Cha mẹ, người nuôi ở đâu, vì sao không chăm được?
Họ hàng, hàng xóm nào trẻ quen, trông được ngay?
Việc này lặp lại bao lâu nay, xã đã biết chưa?',
'Who is with the child now? Since when has the child been alone?
Is the child hungry, thirsty, cold, ill, or in need of medicine?
What is dangerous around the child: water, fire, electricity, heights, strangers?
A newborn: keep it warm, give nothing to drink, call 115.
Where are the parents or carers, and why can they not care?
Which relative or neighbour does the child know, who could take care at once?
For how long has this been so, and does the commune know?',
'Không trách cha mẹ trong cuộc nói chuyện với trẻ.
Không bảo người báo tin tự đưa trẻ về nhà mình, trừ khi nguy hiểm ngay lúc này.
Không để trẻ ở lại một mình cho đến khi có người đến.',
'Do not blame the parents when talking to the child.
Do not tell the caller to take the child home, unless there is danger right now.
Do not leave the child alone until somebody is there.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Xâm hại trên mạng', 'Online abuse',
'Trẻ có đang bị dọa, bị đòi tiền, đòi ảnh, đòi gặp không? Hạn đến khi nào?
Đã gặp người đó ngoài đời chưa, có hẹn gặp không?
Người đó có gì trong tay: ảnh, đoạn phim, địa chỉ, tên trường?
Diễn ra ở đâu: ứng dụng, tên tài khoản, đường dẫn?
Chụp lại màn hình, giữ tin nhắn và tài khoản trước khi chặn.
Ngừng trả lời, không gửi thêm tiền hay ảnh.
Có người lớn nào trẻ tin, ngồi cùng lúc này không?
Trẻ có nghĩ đến việc làm đau mình không?',
'Is the child being threatened, or asked for money, pictures or a meeting? By when?
Has the child met that person, or is a meeting arranged?
What does that person have: pictures, films, address, name of the school?
Where does it happen: application, name of the account, address?
Take pictures of the screen; keep messages and account before blocking.
Stop answering, and send no more money or pictures.
Is there an adult the child trusts who can sit with the child now?
Does the child think of self-harm?',
'Không xin, không nhận, không chuyển tiếp ảnh nhạy cảm của trẻ.
Không trách trẻ đã gửi ảnh hay đã nói chuyện với người lạ.
Không bảo xóa tài khoản, xóa tin nhắn: mất chứng cứ.
Không khuyên hẹn gặp để bắt quả tang.',
'Do not ask for, accept or pass on intimate pictures of the child.
Do not blame the child for having sent pictures or talked to a stranger.
Do not tell anybody to delete account or messages: they are evidence.
Do not advise a meeting to catch the person.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Trẻ nói đến cái chết, làm đau mình', 'Talk of suicide or self-harm',
'Hỏi thẳng, bình tĩnh: con có đang nghĩ đến việc chết không?
Con có định làm thế nào, khi nào, có sẵn thứ đó bên cạnh không?
Con đã làm gì chưa: uống gì, bị thương ở đâu? Nếu rồi, gọi 115 ngay và giữ máy.
Con đang ở đâu, có ai ở cùng không? Nhờ người lớn đến ngồi cùng ngay.
Nhờ cất xa thuốc, dao, dây, chìa khóa sân thượng.
Trước đây con đã từng như vậy chưa, điều gì đã giúp con qua?
Hôm nay điều gì làm con đau nhất? Nghe hết, nhắc lại bằng lời của con.
Hẹn lần nói chuyện sau, giờ cụ thể, và việc con làm nếu ý nghĩ ấy trở lại.',
'Ask openly and calmly: are you thinking of dying?
Do you know how and when, and do you have it beside you?
Have you done anything yet: taken something, hurt yourself? If so, call 115 at once and stay on the line.
Where are you, and is anybody with you? Have an adult come and sit with the child at once.
Have medicines, knives, ropes and the key to the roof put away.
Has it been like this before, and what helped then?
What hurts most today? Listen to the end, and say it back in the words of the child.
Agree on the next talk at a set hour, and on what to do if the thought comes back.',
'Không để trẻ một mình, không ngắt máy trước khi có người ở cùng.
Không nói "đừng nghĩ dại", không tranh luận, không giảng đạo lý.
Không hứa giữ kín chuyện này.
Không so sánh với người khổ hơn.',
'Do not leave the child alone, and do not end the call before somebody is there.
Do not say "do not be silly", do not argue, do not preach.
Do not promise to keep this secret.
Do not compare with others who have it worse.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Trẻ đi lạc, mất tích', 'Lost or missing child',
'Thấy trẻ lần cuối ở đâu, lúc mấy giờ, đi với ai?
Trẻ tên gì, mấy tuổi, cao bao nhiêu, mặc gì, có dấu hiệu nào dễ nhận?
Trẻ có bệnh, khuyết tật, cần thuốc, có nói được tên và số điện thoại không?
Trẻ có điện thoại, hay đến chỗ nào, nhà bạn nào?
Trước đó có chuyện gì: bị mắng, bị dọa, bị rủ đi?
Đã báo công an nơi gần nhất chưa? Không phải chờ 24 giờ.
Nếu là người tìm thấy trẻ: ở lại chỗ đó, chỗ sáng, có người; báo công an xã hoặc 113.',
'Where and at what time was the child last seen, and with whom?
Name, age, height, clothes, anything by which to recognise the child?
Is the child ill, disabled or in need of medicine; can the child say name and telephone number?
Does the child have a telephone, and which places or friends does the child go to?
What happened before: a scolding, a threat, an invitation?
Has the nearest police been told? There are no 24 hours to wait.
If the caller found the child: stay there, where there is light and people; tell the commune police or 113.',
'Không giao trẻ cho người đến nhận khi công an hoặc UBND xã chưa xác minh.
Không đăng địa chỉ nhà, trường lớp, ảnh khuôn mặt của trẻ lên mạng khi công an chưa đề nghị.
Không trách người trông trẻ: hỏi điều giúp tìm thấy trẻ.',
'Do not hand the child over before police or People''s Committee have verified who asks.
Do not post address, school or face of the child online unless the police ask for it.
Do not blame whoever looked after the child: ask what helps to find the child.'),

(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'Tranh chấp quyền nuôi con', 'Custody dispute',
'Lúc này trẻ ở với ai, có an toàn, có được ăn, học, ngủ bình thường không?
Có ai đánh, dọa, nhốt, giấu trẻ không?
Có bản án, quyết định nào của tòa không, ai được giao nuôi, ai được thăm?
Lần cuối người gọi gặp, nói chuyện với trẻ là khi nào?
Có dấu hiệu sắp đưa trẻ đi nơi khác, ra nước ngoài không?
Trẻ tự nói mong điều gì? Chỉ ghi nếu trẻ tự nói.
Đã nhờ ai: UBND xã, tòa án, cơ quan thi hành án dân sự, trợ giúp pháp lý?',
'With whom is the child now, safe, and with food, school and sleep as usual?
Does anybody beat, threaten, lock up or hide the child?
Is there a judgment or decision of a court: who has custody, who may visit?
When did the caller last see or speak to the child?
Are there signs that the child is to be taken elsewhere or abroad?
What does the child wish? Only if the child says so unasked.
Who has been asked: People''s Committee, court, civil enforcement, legal aid?',
'Không đứng về bên nào, không nói ai đúng ai sai.
Không khuyên giành, giấu hay tự đến bắt trẻ về.
Không bắt trẻ chọn cha hay mẹ.
Không kết luận thay tòa án.',
'Do not take sides or say who is right.
Do not advise to seize, hide or fetch the child.
Do not make the child choose between father and mother.
Do not decide in the place of a court.'),

(NEXT VALUE FOR row_seq, 'TRAFFICKING', 'Mọi liên hệ', 'Every contact',
'Nạn nhân có đang ở chỗ an toàn, có nói chuyện được không? Nếu không tiện, chỉ trả lời có hoặc không.
Đang ở đâu: nước, tỉnh, biển hiệu, vị trí trên điện thoại?
Nạn nhân có bị thương, bị giữ giấy tờ, bị nhốt không?
Người gây ra còn ở đó không, có mấy người, có vũ khí không?
Sắp bị đưa đi đâu, bị bán cho ai, khi nào?
Còn nạn nhân nào khác, có ai chưa đủ 18 tuổi không?
Gọi lại số nào, lúc nào, ám hiệu là gì?
Nạn nhân đồng ý báo cho ai: gia đình, công an, cơ quan đại diện?',
'Is the victim in a safe place, and able to talk? If not, yes or no is enough.
Where: country, province, signs, place shown by the telephone?
Is the victim hurt, locked in, or without papers?
Is the person who did it still there, how many are they, and are they armed?
Where is the victim to be taken or sold, to whom and when?
Are there other victims, and is any of them under 18?
Which number to call back, when, and by which word?
Whom may we tell: family, police, embassy?',
'Không hỏi nạn nhân kể lại chi tiết nhiều lần.
Không khuyên tự bỏ trốn khi chưa có lực lượng đón.
Không gọi lại khi chưa hẹn giờ và ám hiệu.
Không hứa giờ giải cứu, không khuyên trả tiền chuộc.
Không trách nạn nhân vì đã tin, đã đi, đã vượt biên.',
'Do not ask the victim to repeat details.
Do not advise to escape before somebody is there to receive the victim.
Do not call back before time and word are agreed.
Do not promise a time of rescue, and do not advise to pay a ransom.
Do not blame the victim for having trusted, gone or crossed a border.'),

(NEXT VALUE FOR row_seq, 'TRAFFICKING', 'Bị ép làm việc, cơ sở lừa đảo qua mạng', 'Forced labour, online-scam compounds',
'Điện thoại này của ai, có bị kiểm tra không? Xóa cuộc gọi sau khi nói xong nếu cần.
Khu đó tên gì, tầng mấy, cổng nào, quanh đó có gì?
Ai giữ hộ chiếu, tiền lương; nói nợ bao nhiêu, vì sao?
Bị ép làm gì, mấy giờ một ngày, bị phạt thế nào?
Có bị đánh, bị dí điện, bị bỏ đói, bị bán lại không?
Cùng phòng còn ai là người Việt, có ai dưới 18 tuổi?
Ở nước ngoài: số của đại sứ quán, lãnh sự quán Việt Nam đã có chưa?',
'Whose telephone is this, and is it checked? Delete the call afterwards if needed.
What is the compound called, which floor, which gate, what is around it?
Who keeps passport and wages; what debt is claimed, and why?
What is the work, how many hours a day, what are the punishments?
Beaten, given electric shocks, starved, sold on?
Who else from Viet Nam is in the room, and is anybody under 18?
Abroad: is the number of the embassy or consulate of Viet Nam known?',
'Không khuyên trèo tường, nhảy lầu, vượt cổng.
Không khuyên gia đình chuyển tiền chuộc; báo công an nơi cư trú.
Không coi nạn nhân là người phạm tội vì việc bị ép làm.',
'Do not advise to climb walls, jump or break through gates.
Do not advise the family to send a ransom; tell the police where they live.
Do not treat the victim as an offender for what was done under force.'),

(NEXT VALUE FOR row_seq, 'TRAFFICKING', 'Bóc lột tình dục, ép kết hôn', 'Sexual exploitation, forced marriage',
'Lúc này có ai ép tiếp khách, ép ở cùng không? Có ra ngoài được không?
Có đau, chảy máu, sốt, mang thai, cần thuốc không?
Việc gần nhất xảy ra khi nào? Trong 72 giờ: đến cơ sở y tế ngay nếu đi được.
Nạn nhân bao nhiêu tuổi, có con nhỏ ở cùng không?
Ai đưa đi, ai mua, giấy kết hôn hay giấy tờ gì đã ký?
Muốn nói chuyện với người cùng giới không?
Có muốn về không, ở đâu thì an toàn: gia đình, nhà tạm lánh?',
'Is anybody forcing the victim now, and can the victim go out?
Pain, bleeding, fever, pregnancy, need of medicine?
When was the last time? Within 72 hours: to a clinic at once if possible.
How old is the victim, and are there small children?
Who took and who bought the victim, and which marriage or other papers were signed?
Would the victim rather talk to a woman or a man?
Does the victim want to return, and where is it safe: family, shelter?',
'Không hỏi chi tiết hành vi tình dục.
Không báo cho gia đình khi nạn nhân chưa đồng ý.
Không khuyên cố chịu vì con hay vì đã có giấy kết hôn.',
'Do not ask for details of sexual acts.
Do not tell the family before the victim agrees.
Do not advise to bear it for the child or for a marriage paper.'),

(NEXT VALUE FOR row_seq, 'TRAFFICKING', 'Nói đến cái chết, làm đau mình', 'Talk of suicide or self-harm',
'Hỏi thẳng, bình tĩnh: anh, chị có đang nghĩ đến việc chết không?
Định làm thế nào, khi nào, có sẵn thứ đó bên cạnh không?
Đã làm gì chưa: uống gì, bị thương ở đâu? Nếu rồi, gọi cấp cứu nơi đó và giữ máy.
Ai ở cùng, có ai tin được không?
Điều gì giúp qua được đêm nay? Hẹn giờ nói chuyện tiếp.',
'Ask openly and calmly: are you thinking of dying?
How and when, and is it at hand?
Has anything been done yet: taken, hurt? If so, call the ambulance of that place and stay on the line.
Who is there, and is there anybody to trust?
What helps through this night? Agree on the hour of the next talk.',
'Không ngắt máy trước khi có người ở cùng.
Không tranh luận, không giảng đạo lý.
Không hứa giữ kín chuyện này.',
'Do not end the call before somebody is there.
Do not argue or preach.
Do not promise to keep this secret.');

INSERT INTO handbook_script_topic SELECT id, 'GENERAL' FROM handbook_script
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Mọi liên hệ';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'INTERVENTION_TYPE:VIOLENCE' topic
  UNION ALL SELECT 'ABUSE_FORM:PHYSICAL_VIOLENCE'
  UNION ALL SELECT 'ABUSE_FORM:EMOTIONAL_VIOLENCE'
  UNION ALL SELECT 'ABUSE_FORM:BULLYING'
  UNION ALL SELECT 'COUNSELLING_TOPIC:ABUSE_VIOLENCE') t
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Bạo lực';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'INTERVENTION_TYPE:SEXUAL_ABUSE' topic
  UNION ALL SELECT 'ABUSE_FORM:SEXUAL_ABUSE') t
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Xâm hại tình dục';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'INTERVENTION_TYPE:EXPLOITATION' topic
  UNION ALL SELECT 'ABUSE_FORM:LABOUR_EXPLOITATION'
  UNION ALL SELECT 'ABUSE_FORM:BEGGING') t
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Bóc lột, ép đi ăn xin';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'INTERVENTION_TYPE:TRAFFICKING' topic
  UNION ALL SELECT 'ABUSE_FORM:TRAFFICKING') t
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Trẻ bị mua bán';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'INTERVENTION_TYPE:NEGLECT' topic
  UNION ALL SELECT 'ABUSE_FORM:NEGLECT'
  UNION ALL SELECT 'ABUSE_FORM:ABANDONMENT') t
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Bỏ rơi, bỏ mặc';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'ABUSE_FORM:ONLINE_ABUSE' topic
  UNION ALL SELECT 'COUNSELLING_TOPIC:ONLINE') t
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Xâm hại trên mạng';
INSERT INTO handbook_script_topic SELECT id, 'COUNSELLING_TOPIC:PSYCHOLOGY' FROM handbook_script
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Trẻ nói đến cái chết, làm đau mình';
INSERT INTO handbook_script_topic SELECT id, 'INTERVENTION_TYPE:ACCIDENT_LOST' FROM handbook_script
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Trẻ đi lạc, mất tích';
INSERT INTO handbook_script_topic SELECT id, 'INTERVENTION_TYPE:CUSTODY' FROM handbook_script
WHERE line = 'CHILD_PROTECTION' AND title_vi = 'Tranh chấp quyền nuôi con';
INSERT INTO handbook_script_topic SELECT id, 'GENERAL' FROM handbook_script
WHERE line = 'TRAFFICKING' AND title_vi = 'Mọi liên hệ';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'TRAFFICKING_FORM:FORCED_LABOUR' topic
  UNION ALL SELECT 'TRAFFICKING_FORM:ONLINE_SCAM'
  UNION ALL SELECT 'INTERVENTION_TYPE:EXPLOITATION') t
WHERE line = 'TRAFFICKING' AND title_vi = 'Bị ép làm việc, cơ sở lừa đảo qua mạng';
INSERT INTO handbook_script_topic SELECT id, topic FROM handbook_script JOIN (
  SELECT 'TRAFFICKING_FORM:SEXUAL_EXPLOITATION' topic
  UNION ALL SELECT 'TRAFFICKING_FORM:FORCED_MARRIAGE'
  UNION ALL SELECT 'INTERVENTION_TYPE:SEXUAL_ABUSE') t
WHERE line = 'TRAFFICKING' AND title_vi = 'Bóc lột tình dục, ép kết hôn';
INSERT INTO handbook_script_topic SELECT id, 'COUNSELLING_TOPIC:PSYCHOLOGY' FROM handbook_script
WHERE line = 'TRAFFICKING' AND title_vi = 'Nói đến cái chết, làm đau mình';

INSERT INTO handbook_phrase (id, line, topic, title, text, level, urgency, intervention_type) VALUES
(NEXT VALUE FOR row_seq, NULL, NULL, 'Lời chào',
 'Tổng đài {{hotline}} xin nghe, tôi là {{operator}}. Anh, chị cứ nói, tôi đang nghe.', NULL, NULL, NULL),
(NEXT VALUE FOR row_seq, NULL, NULL, 'Giữ kín người báo tin',
 'Thông tin về người báo tin được giữ kín theo quy định. Không nói tên vẫn được giúp.', NULL, NULL, NULL),
(NEXT VALUE FOR row_seq, NULL, NULL, 'Mã liên hệ để gọi lại',
 'Mã liên hệ là {{number}}. Khi gọi lại {{hotline}}, đọc mã này để không phải kể lại từ đầu.', NULL, NULL, NULL),
(NEXT VALUE FOR row_seq, NULL, NULL, 'Nguy hiểm ngay lúc này: 113, 115',
 'Đã hướng dẫn {{caller}} gọi ngay 113 (công an) và 115 (cấp cứu), ở chỗ an toàn và giữ liên lạc với {{hotline}}.',
 'INTERVENTION', 'EMERGENCY', NULL),
(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'INTERVENTION_TYPE:SEXUAL_ABUSE', 'Xâm hại tình dục: 72 giờ, giữ chứng cứ',
 'Đã dặn {{caller}} đưa trẻ đến bệnh viện trong 72 giờ; chưa tắm, giữ nguyên quần áo trong túi giấy; không hỏi trẻ kể lại.',
 'INTERVENTION', 'EMERGENCY', 'SEXUAL_ABUSE'),
(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'COUNSELLING_TOPIC:PSYCHOLOGY', 'Kế hoạch an toàn',
 'Đã cùng {{caller}} lập kế hoạch an toàn: người lớn ở cùng, cất xa vật nguy hiểm, việc làm khi ý nghĩ trở lại, giờ gọi lại.',
 NULL, NULL, NULL),
(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', 'COUNSELLING_TOPIC:ONLINE', 'Bị dọa tung ảnh: giữ chứng cứ',
 'Đã dặn chụp lại màn hình, giữ tin nhắn và tài khoản, ngừng trả lời, không gửi thêm tiền hay ảnh; không có lỗi của trẻ.',
 NULL, NULL, NULL),
(NEXT VALUE FOR row_seq, 'CHILD_PROTECTION', NULL, 'Đã chuyển tin đến xã',
 'Đã chuyển thông tin đến Ủy ban nhân dân cấp xã nơi xảy ra; hẹn báo lại {{caller}} về việc đã làm.', NULL, NULL, NULL),
(NEXT VALUE FOR row_seq, 'TRAFFICKING', NULL, 'Hẹn ám hiệu gọi lại',
 'Đã hẹn với {{caller}} giờ gọi lại và câu ám hiệu; không gọi lại số này trước giờ hẹn.', NULL, NULL, NULL);
