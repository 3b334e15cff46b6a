-- Code lists. The codes are stored with the records; the labels may change, the codes never do.
-- A code that is no longer used gets active = 0 and stays.

-- Topics of in-depth counselling.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('COUNSELLING_TOPIC', 'ABUSE_VIOLENCE', 'Xâm hại và bạo lực', 'Abuse and violence', 1),
('COUNSELLING_TOPIC', 'RELATIONSHIPS', 'Quan hệ với gia đình, bạn bè, thầy cô, cộng đồng', 'Relationships with family, friends, teachers, community', 2),
('COUNSELLING_TOPIC', 'PHYSICAL_HEALTH', 'Sức khỏe thể chất', 'Physical health', 3),
('COUNSELLING_TOPIC', 'LAW', 'Pháp luật', 'Law', 4),
('COUNSELLING_TOPIC', 'PSYCHOLOGY', 'Tâm lý', 'Psychology', 5),
('COUNSELLING_TOPIC', 'REPRODUCTIVE_HEALTH', 'Sức khỏe sinh sản', 'Reproductive health', 6),
('COUNSELLING_TOPIC', 'POLICY', 'Chính sách', 'Policy', 7),
('COUNSELLING_TOPIC', 'SCHOOLING', 'Học tập', 'Schooling', 8),
('COUNSELLING_TOPIC', 'ONLINE', 'Môi trường mạng', 'Online environment', 9),
('COUNSELLING_TOPIC', 'OTHER', 'Nội dung khác', 'Other', 10);

-- Types of intervention.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('INTERVENTION_TYPE', 'VIOLENCE', 'Bạo lực', 'Violence', 1),
('INTERVENTION_TYPE', 'SEXUAL_ABUSE', 'Xâm hại tình dục', 'Sexual abuse', 2),
('INTERVENTION_TYPE', 'EXPLOITATION', 'Bóc lột', 'Exploitation', 3),
('INTERVENTION_TYPE', 'TRAFFICKING', 'Mua bán người', 'Trafficking', 4),
('INTERVENTION_TYPE', 'NEGLECT', 'Bỏ rơi, bỏ mặc', 'Abandonment or neglect', 5),
('INTERVENTION_TYPE', 'CUSTODY', 'Tranh chấp quyền nuôi con', 'Custody dispute', 6),
('INTERVENTION_TYPE', 'RIGHTS', 'Vi phạm quyền trẻ em', 'Violation of rights', 7),
('INTERVENTION_TYPE', 'HARDSHIP', 'Hoàn cảnh khó khăn', 'Hardship', 8),
('INTERVENTION_TYPE', 'LEGAL_PAPERS', 'Giấy tờ pháp lý (khai sinh, quốc tịch)', 'Legal papers (birth registration, nationality)', 9),
('INTERVENTION_TYPE', 'ACCIDENT_LOST', 'Tai nạn, trẻ đi lạc', 'Accident or lost child', 10),
('INTERVENTION_TYPE', 'OTHER', 'Loại khác', 'Other', 11);

-- Forms of sexual abuse by law.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('SEXUAL_ABUSE_FORM', 'RAPE', 'Hiếp dâm', 'Rape', 1),
('SEXUAL_ABUSE_FORM', 'FORCED_INTERCOURSE', 'Cưỡng dâm', 'Forced intercourse', 2),
('SEXUAL_ABUSE_FORM', 'INTERCOURSE_WITH_CHILD', 'Giao cấu với trẻ em', 'Intercourse with a child', 3),
('SEXUAL_ABUSE_FORM', 'MOLESTATION', 'Dâm ô', 'Molestation', 4),
('SEXUAL_ABUSE_FORM', 'PROSTITUTION_PORNOGRAPHY', 'Sử dụng trẻ em vào mục đích mại dâm, khiêu dâm', 'Use for prostitution or pornography', 5),
('SEXUAL_ABUSE_FORM', 'UNKNOWN', 'Chưa rõ', 'Unknown', 6);

-- The 14 groups of special circumstances, Law on Children, Article 10.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('SPECIAL_CIRCUMSTANCE', 'ORPHAN', 'Trẻ em mồ côi cả cha và mẹ', 'Orphan of both parents', 1),
('SPECIAL_CIRCUMSTANCE', 'ABANDONED', 'Trẻ em bị bỏ rơi', 'Abandoned child', 2),
('SPECIAL_CIRCUMSTANCE', 'WITHOUT_SUPPORT', 'Trẻ em không nơi nương tựa', 'Homeless child or child without support', 3),
('SPECIAL_CIRCUMSTANCE', 'DISABLED', 'Trẻ em khuyết tật', 'Child with a disability', 4),
('SPECIAL_CIRCUMSTANCE', 'HIV_AIDS', 'Trẻ em nhiễm HIV/AIDS', 'Child with HIV/AIDS', 5),
('SPECIAL_CIRCUMSTANCE', 'IN_CONFLICT_WITH_LAW', 'Trẻ em vi phạm pháp luật', 'Child in conflict with the law', 6),
('SPECIAL_CIRCUMSTANCE', 'DRUG_ADDICTION', 'Trẻ em nghiện ma túy', 'Child addicted to drugs', 7),
('SPECIAL_CIRCUMSTANCE', 'DROPPED_OUT_TO_WORK', 'Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở', 'Child who left school to earn a living before finishing lower secondary', 8),
('SPECIAL_CIRCUMSTANCE', 'HARMED_BY_VIOLENCE', 'Trẻ em bị tổn hại nghiêm trọng về thể chất và tinh thần do bị bạo lực', 'Child severely harmed in body and mind by violence', 9),
('SPECIAL_CIRCUMSTANCE', 'EXPLOITED', 'Trẻ em bị bóc lột', 'Exploited child', 10),
('SPECIAL_CIRCUMSTANCE', 'SEXUALLY_ABUSED', 'Trẻ em bị xâm hại tình dục', 'Sexually abused child', 11),
('SPECIAL_CIRCUMSTANCE', 'TRAFFICKED', 'Trẻ em bị mua bán', 'Trafficked child', 12),
('SPECIAL_CIRCUMSTANCE', 'CRITICAL_ILLNESS_POOR', 'Trẻ em mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày thuộc hộ nghèo hoặc hộ cận nghèo', 'Child with a critical or long-term illness in a poor or near-poor household', 13),
('SPECIAL_CIRCUMSTANCE', 'MIGRANT_REFUGEE', 'Trẻ em di cư, lánh nạn, tị nạn chưa xác định được cha mẹ hoặc không có người chăm sóc', 'Migrant, displaced or refugee child without identified parents or carer', 14);

-- Who makes the contact.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('CALLER_KIND', 'CHILD', 'Trẻ em', 'Child', 1),
('CALLER_KIND', 'PARENT_CARER', 'Cha mẹ, người chăm sóc', 'Parent or carer', 2),
('CALLER_KIND', 'RELATIVE_FRIEND', 'Người thân, bạn bè', 'Relative or friend', 3),
('CALLER_KIND', 'NEIGHBOUR_CITIZEN', 'Hàng xóm, người dân', 'Neighbour or citizen', 4),
('CALLER_KIND', 'TEACHER_SCHOOL', 'Giáo viên, nhà trường', 'Teacher or school', 5),
('CALLER_KIND', 'LOCAL_OFFICER', 'Cán bộ địa phương', 'Local officer', 6),
('CALLER_KIND', 'PRESS', 'Báo chí', 'Press', 7),
('CALLER_KIND', 'AGENCY', 'Cơ quan, tổ chức', 'Agency or organisation', 8),
('CALLER_KIND', 'VICTIM', 'Nạn nhân', 'Victim', 9),
('CALLER_KIND', 'ANONYMOUS', 'Ẩn danh', 'Anonymous', 10);

-- Where the harm takes place.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('SETTING', 'FAMILY', 'Gia đình', 'Family', 1),
('SETTING', 'SCHOOL', 'Trường học', 'School', 2),
('SETTING', 'COMMUNITY', 'Cộng đồng', 'Community', 3),
('SETTING', 'ONLINE', 'Trên mạng', 'Online', 4),
('SETTING', 'WORK', 'Nơi làm việc', 'Workplace', 5),
('SETTING', 'CARE_FACILITY', 'Cơ sở chăm sóc, nuôi dưỡng', 'Care facility', 6),
('SETTING', 'UNKNOWN', 'Chưa rõ', 'Unknown', 7);

-- Relation of the offender to the child.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('OFFENDER_RELATION', 'FATHER', 'Cha', 'Father', 1),
('OFFENDER_RELATION', 'MOTHER', 'Mẹ', 'Mother', 2),
('OFFENDER_RELATION', 'STEPFATHER', 'Cha dượng', 'Stepfather', 3),
('OFFENDER_RELATION', 'STEPMOTHER', 'Mẹ kế', 'Stepmother', 4),
('OFFENDER_RELATION', 'PARENTS_PARTNER', 'Người sống chung với cha hoặc mẹ', 'Partner of the father or mother', 5),
('OFFENDER_RELATION', 'GRANDPARENT', 'Ông, bà', 'Grandparent', 6),
('OFFENDER_RELATION', 'SIBLING', 'Anh, chị, em', 'Sibling', 7),
('OFFENDER_RELATION', 'OTHER_RELATIVE', 'Họ hàng khác', 'Other relative', 8),
('OFFENDER_RELATION', 'GUARDIAN', 'Người giám hộ, người nuôi dưỡng', 'Guardian or foster carer', 9),
('OFFENDER_RELATION', 'CHILDMINDER', 'Người trông trẻ', 'Childminder', 10),
('OFFENDER_RELATION', 'TEACHER', 'Giáo viên, nhân viên nhà trường', 'Teacher or school staff', 11),
('OFFENDER_RELATION', 'PEER', 'Bạn cùng lứa', 'Peer', 12),
('OFFENDER_RELATION', 'BOYFRIEND_GIRLFRIEND', 'Người yêu, bạn trai, bạn gái', 'Boyfriend or girlfriend', 13),
('OFFENDER_RELATION', 'NEIGHBOUR', 'Hàng xóm', 'Neighbour', 14),
('OFFENDER_RELATION', 'EMPLOYER', 'Người sử dụng lao động', 'Employer', 15),
('OFFENDER_RELATION', 'CARE_STAFF', 'Nhân viên cơ sở chăm sóc', 'Staff of a care facility', 16),
('OFFENDER_RELATION', 'ONLINE_CONTACT', 'Người quen qua mạng', 'Online contact', 17),
('OFFENDER_RELATION', 'ACQUAINTANCE', 'Người quen khác', 'Other acquaintance', 18),
('OFFENDER_RELATION', 'STRANGER', 'Người lạ', 'Stranger', 19),
('OFFENDER_RELATION', 'UNKNOWN', 'Chưa rõ', 'Unknown', 20);

-- Receivers of referrals.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('AGENCY_KIND', 'COMMUNE_COMMITTEE', 'UBND xã, phường, đặc khu', 'Commune People''s Committee', 1),
('AGENCY_KIND', 'POLICE', 'Công an', 'Police', 2),
('AGENCY_KIND', 'HEALTH_DEPARTMENT', 'Sở Y tế', 'Department of Health', 3),
('AGENCY_KIND', 'BORDER_GUARD', 'Bộ đội Biên phòng', 'Border guard', 4),
('AGENCY_KIND', 'COAST_GUARD', 'Cảnh sát biển', 'Coast guard', 5),
('AGENCY_KIND', 'SOCIAL_WORK_CENTRE', 'Trung tâm công tác xã hội', 'Social-work centre', 6),
('AGENCY_KIND', 'PROTECTION_FACILITY', 'Cơ sở trợ giúp xã hội', 'Social-protection facility', 7),
('AGENCY_KIND', 'SHELTER', 'Nhà tạm lánh', 'Shelter', 8),
('AGENCY_KIND', 'HOSPITAL', 'Bệnh viện', 'Hospital', 9),
('AGENCY_KIND', 'LEGAL_AID', 'Trung tâm trợ giúp pháp lý', 'Legal-aid centre', 10),
('AGENCY_KIND', 'PEACE_HOUSE', 'Ngôi nhà bình yên (Hội Liên hiệp Phụ nữ)', 'Peace house (Women''s Union)', 11),
('AGENCY_KIND', 'SCHOOL', 'Trường học', 'School', 12),
('AGENCY_KIND', 'NGO', 'Tổ chức phi chính phủ', 'Non-governmental organisation', 13),
('AGENCY_KIND', 'EMBASSY', 'Đại sứ quán, lãnh sự quán', 'Embassy or consulate', 14);

-- Ten reasons for contact, Child Helpline International.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('CONTACT_REASON', 'MISSING_CHILDREN', 'Trẻ em mất tích', 'Missing children', 1),
('CONTACT_REASON', 'VIOLENCE', 'Bạo lực', 'Violence', 2),
('CONTACT_REASON', 'MENTAL_HEALTH', 'Sức khỏe tâm thần', 'Mental health', 3),
('CONTACT_REASON', 'PHYSICAL_HEALTH', 'Sức khỏe thể chất', 'Physical health', 4),
('CONTACT_REASON', 'ACCESS_TO_SERVICES', 'Tiếp cận dịch vụ', 'Access to services', 5),
('CONTACT_REASON', 'DISCRIMINATION', 'Phân biệt đối xử', 'Discrimination', 6),
('CONTACT_REASON', 'FAMILY', 'Quan hệ gia đình', 'Family relationships', 7),
('CONTACT_REASON', 'PEERS', 'Quan hệ bạn bè', 'Peer relationships', 8),
('CONTACT_REASON', 'EDUCATION_WORK', 'Học tập và việc làm', 'Education and work', 9),
('CONTACT_REASON', 'SEXUALITY', 'Giới tính và tình dục', 'Sexuality', 10);

-- Legal basis of processing personal data.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('LEGAL_BASIS', 'EMERGENCY_PROTECTION', 'Bảo vệ tính mạng, sức khỏe trong trường hợp khẩn cấp', 'Protection of life and health in an emergency', 1),
('LEGAL_BASIS', 'LEGAL_DUTY', 'Nghĩa vụ theo luật', 'Legal duty', 2),
('LEGAL_BASIS', 'CONSENT', 'Sự đồng ý của chủ thể dữ liệu hoặc người đại diện', 'Consent of the data subject or representative', 3),
('LEGAL_BASIS', 'PUBLIC_TASK', 'Hoạt động của cơ quan nhà nước theo luật', 'Public task', 4);

-- How a case ended.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('CASE_OUTCOME', 'CHILD_SAFE', 'Trẻ đã an toàn', 'Child is safe', 1),
('CASE_OUTCOME', 'HANDED_OVER', 'Đã bàn giao cho địa phương theo dõi tiếp', 'Handed over to local follow-up', 2),
('CASE_OUTCOME', 'SUPPORT_COMPLETED', 'Đã hoàn thành kế hoạch hỗ trợ', 'Support plan completed', 3),
('CASE_OUTCOME', 'NOT_VERIFIED', 'Xác minh không có sự việc', 'Not confirmed by verification', 4),
('CASE_OUTCOME', 'NOT_LOCATED', 'Không tìm được trẻ', 'Child not found', 5),
('CASE_OUTCOME', 'REFUSED_SUPPORT', 'Gia đình hoặc trẻ từ chối hỗ trợ', 'Family or child refused support', 6),
('CASE_OUTCOME', 'MOVED_AWAY', 'Trẻ đã chuyển đi nơi khác', 'Child has moved away', 7),
('CASE_OUTCOME', 'OUT_OF_SCOPE', 'Không thuộc phạm vi, đã hướng dẫn nơi khác', 'Out of scope, directed elsewhere', 8),
('CASE_OUTCOME', 'OTHER', 'Kết quả khác', 'Other', 9);

-- How a counselling contact ended.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('COUNSELLING_OUTCOME', 'PROBLEM_SOLVED', 'Đã giải quyết được vấn đề', 'Problem solved', 1),
('COUNSELLING_OUTCOME', 'KNOWS_NEXT_STEP', 'Biết việc cần làm tiếp theo', 'Knows the next step', 2),
('COUNSELLING_OUTCOME', 'CALMER', 'Đã bình tĩnh hơn', 'Calmer', 3),
('COUNSELLING_OUTCOME', 'NEEDS_FOLLOW_UP', 'Cần tư vấn tiếp', 'Needs follow-up', 4),
('COUNSELLING_OUTCOME', 'REFERRED', 'Đã giới thiệu đến nơi hỗ trợ', 'Directed to a support service', 5),
('COUNSELLING_OUTCOME', 'ESCALATED', 'Chuyển thành ca can thiệp', 'Became an intervention case', 6),
('COUNSELLING_OUTCOME', 'ENDED_EARLY', 'Kết thúc giữa chừng', 'Ended early', 7),
('COUNSELLING_OUTCOME', 'OTHER', 'Kết quả khác', 'Other', 8);

-- Kinds of activity in a case.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('ACTION_KIND', 'CALL', 'Gọi điện', 'Call', 1),
('ACTION_KIND', 'VISIT', 'Đến nhà, đến nơi ở', 'Visit', 2),
('ACTION_KIND', 'MEETING', 'Họp, trao đổi', 'Meeting', 3),
('ACTION_KIND', 'DOCUMENT', 'Văn bản, biểu mẫu', 'Document or form', 4),
('ACTION_KIND', 'EMERGENCY_MEASURE', 'Biện pháp khẩn cấp', 'Emergency measure', 5),
('ACTION_KIND', 'MEDICAL', 'Hỗ trợ y tế', 'Medical support', 6),
('ACTION_KIND', 'LEGAL', 'Hỗ trợ pháp lý', 'Legal support', 7),
('ACTION_KIND', 'NOTE', 'Ghi chú', 'Note', 8);

-- Forms of harm.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('ABUSE_FORM', 'PHYSICAL_VIOLENCE', 'Bạo lực thể chất', 'Physical violence', 1),
('ABUSE_FORM', 'EMOTIONAL_VIOLENCE', 'Bạo lực tinh thần', 'Emotional violence', 2),
('ABUSE_FORM', 'NEGLECT', 'Bỏ mặc', 'Neglect', 3),
('ABUSE_FORM', 'ABANDONMENT', 'Bỏ rơi', 'Abandonment', 4),
('ABUSE_FORM', 'SEXUAL_ABUSE', 'Xâm hại tình dục', 'Sexual abuse', 5),
('ABUSE_FORM', 'LABOUR_EXPLOITATION', 'Bóc lột sức lao động', 'Labour exploitation', 6),
('ABUSE_FORM', 'BEGGING', 'Bị ép đi ăn xin', 'Forced begging', 7),
('ABUSE_FORM', 'ONLINE_ABUSE', 'Xâm hại trên mạng', 'Online abuse', 8),
('ABUSE_FORM', 'TRAFFICKING', 'Mua bán', 'Trafficking', 9),
('ABUSE_FORM', 'BULLYING', 'Bắt nạt', 'Bullying', 10),
('ABUSE_FORM', 'OTHER', 'Hình thức khác', 'Other', 11);

-- Purposes of trafficking.
INSERT INTO code_entry (list, code, label_vi, label_en, position) VALUES
('TRAFFICKING_FORM', 'SEXUAL_EXPLOITATION', 'Bóc lột tình dục', 'Sexual exploitation', 1),
('TRAFFICKING_FORM', 'FORCED_LABOUR', 'Cưỡng bức lao động', 'Forced labour', 2),
('TRAFFICKING_FORM', 'FORCED_MARRIAGE', 'Ép kết hôn', 'Forced marriage', 3),
('TRAFFICKING_FORM', 'ORGAN_REMOVAL', 'Lấy bộ phận cơ thể', 'Organ removal', 4),
('TRAFFICKING_FORM', 'ILLEGAL_ADOPTION', 'Cho, nhận con nuôi trái pháp luật', 'Illegal adoption', 5),
('TRAFFICKING_FORM', 'ONLINE_SCAM', 'Ép làm việc trong cơ sở lừa đảo qua mạng', 'Forced work in an online-scam compound', 6),
('TRAFFICKING_FORM', 'OTHER', 'Mục đích khác', 'Other', 7);
