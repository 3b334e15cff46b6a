package vn.hotline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.demo.Provinces.Province;
import vn.hotline.kernel.Days;

/** The scenes of the story, written by hand. Times are told backwards from now. All persons are invented. */
final class StoryScenes {

    private static final List<String> STEPS =
            List.of("RECEIVED", "ASSESSMENT", "NEEDS", "PLANNING", "ACTION", "REVIEW", "CLOSED");
    private static final int HANOI = 1;

    private final List<Sheet.Contact> contacts = new ArrayList<>();
    private final DayMaker.Scene scene;
    private final LocalDate today;
    private final Instant now;
    private final long operator;
    private final long supervisor;
    private final long caseWorker;

    StoryScenes(DayMaker.Scene scene, LocalDate today) {
        this.scene = scene;
        this.today = today;
        this.now = scene.now();
        this.operator = scene.staff().id("minhhoa.le");
        this.supervisor = scene.staff().id("thidu.tran");
        this.caseWorker = scene.staff().id("maudon.bui");
    }

    List<Sheet.Contact> contacts() {
        luaAndThoc();
        silentCaller();
        drafts();
        requestsForDecision();
        counsellingToBeDone();
        followUps();
        casesOnTheirWay();
        traffickingCase();
        return contacts;
    }

    // ---------------------------------------------------------------- the two children of the neighbour's calls

    private void luaAndThoc() {
        Sheet.Contact first = neighbour(Duration.ofDays(9), "INFORMATION");
        first.narrative = "Người báo tin nghe trẻ nhà bên khóc nhiều đêm, hỏi nên báo cho ai.";
        Sheet.Contact second = neighbour(Duration.ofDays(3), "IN_DEPTH");
        second.narrative = "Chị Mẫu báo bé Lúa lại bị mắng đuổi ra sân lúc tối, xin hướng dẫn cách giúp trẻ.";
        second.counselling =
                recorded(second, "Ghi lại ngày giờ sự việc, gọi 111 ngay khi trẻ bị đánh.", "KNOWS_NEXT_STEP");
        second.counselling.topics.add("ABUSE_VIOLENCE");

        Sheet.Contact third = neighbour(Duration.ofMinutes(690), "INTERVENTION");
        third.urgency = "EMERGENCY";
        third.legalBasis = "EMERGENCY_PROTECTION";
        third.narrative =
                "Hàng xóm báo bé Lúa và em trai bị cha dượng đánh, bé lớn có vết bầm ở lưng, tay; mẹ đi làm xa.";
        third.codes.add(new Sheet.Code("ABUSE_FORM", "PHYSICAL_VIOLENCE"));
        third.codes.add(new Sheet.Code("ABUSE_FORM", "NEGLECT"));
        third.children.add(child(
                "Hoàng Thị Lúa",
                "FEMALE",
                7,
                "Vết bầm ở lưng, tay; sợ hãi. Chưa được khám.",
                "Nhà, cùng cha dượng",
                "HIGH"));
        third.children.add(
                child("Hoàng Văn Thóc", "MALE", 4, "Không thương tích. Đêm nay ngủ nhờ.", "Nhà hàng xóm", "MEDIUM"));
        third.children.get(0).circumstances.add("HARMED_BY_VIOLENCE");
        third.children.get(0).family = "Mẹ đi làm xa, ở cùng cha dượng và em trai.";
        third.corrections.add(new Sheet.Correction(
                "callerName",
                "Nguyễn Thị Mận",
                "Nguyễn Thị Mẫu",
                "Nghe nhầm tên, người gọi đọc lại.",
                operator,
                third.finalisedAt.plusSeconds(900)));
        Sheet.Case opened = open(third, "VIOLENCE", Duration.ofMinutes(669));
        opened.summary = "Bạo lực và bỏ mặc trong gia đình, xã Đồng Sim. Hai trẻ ở với cha dượng, mẹ đi làm xa.";
        opened.offender = child("Đinh Văn Rơm", "MALE", 38, null, null, null);
        walkTo(opened, "PLANNING");
        opened.risk = "HIGH";
        opened.risks.add(new Sheet.Risk(
                "HIGH",
                "Người gây hại ở cùng nhà, sự việc lặp lại nhiều lần; môi trường chăm sóc"
                        + " kém; trẻ chưa tự bảo vệ được.",
                caseWorker,
                ago(Duration.ofMinutes(505))));
        action(opened, "CALL", "Gọi Chủ tịch xã, báo ca khẩn cấp, đề nghị tạm cách ly hai trẻ.", 660);
        action(opened, "DOCUMENT", "Mẫu 02, kết luận nguy cơ cao.", 505);
        action(opened, "DOCUMENT", "Mẫu 03, biên bản xác định nhu cầu.", 340);
        action(opened, "VISIT", "Công an xã đến nhà lúc tối, cha dượng vắng nhà.", 242);
        action(opened, "NOTE", "Bé Thóc ngủ nhờ nhà hàng xóm, đêm nay yên.", 120);
        refer(opened, "UBND xã Đồng Sim", "Tạm cách ly hai trẻ.", 2, 660, "ACCEPTED", null);
        refer(
                opened,
                "Công an xã Đồng Sim",
                "Xác minh, giữ an toàn cho trẻ.",
                2,
                655,
                "REPORTED",
                "Đã đến nhà, cha dượng vắng nhà.");
        refer(opened, "Bệnh viện Đa khoa Đồi Trám", "Khám thương tích.", 1, 158, "DECLINED", "Hết giường cấp cứu nhi.");

        Sheet.Contact teacher = contact("IN_PERSON", Duration.ofMinutes(480), "INTERVENTION");
        teacher.callerKind = "TEACHER_SCHOOL";
        teacher.callerName = "Vi Thị Bảng";
        teacher.narrative = "Cô giáo chủ nhiệm cho biết bé Lúa nghỉ học ba hôm nay, hay mặc áo dài tay che vết bầm.";
        place(teacher, "Thái Nguyên");
        teacher.children.add(child("Hoàng Thị Lúa", "FEMALE", 7, null, null, null));
        decide(teacher, "LINKED", opened, "Cùng một trẻ, cùng sự việc.", 470);
    }

    private Sheet.Contact neighbour(Duration ago, String level) {
        Sheet.Contact contact = contact("PHONE", ago, level);
        contact.callerKind = "NEIGHBOUR_CITIZEN";
        contact.callerName = "Nguyễn Thị Mẫu";
        contact.callerNumber = "0900 000 147";
        contact.callerAddress = "Xóm 4, xã Đồng Sim";
        contact.incidentAddress = "Xóm 4, xã Đồng Sim, cạnh lò gạch cũ";
        contact.setting = "FAMILY";
        contact.offenderRelation = "STEPFATHER";
        contact.reason = "VIOLENCE";
        place(contact, "Thái Nguyên");
        return contact;
    }

    private void silentCaller() {
        for (int call = 0; call < 16; call++) {
            Sheet.Contact contact = contact("PHONE", Duration.ofMinutes(55 + call * call * 61L), null);
            contact.disposition = "SILENT";
            contact.callerNumber = "0900 000 905";
            contact.finalisedAt = contact.receivedAt.plusSeconds(14);
        }
    }

    // ---------------------------------------------------------------- what waits

    private void drafts() {
        draft(48, "0900 000 771", """
                {"channel":"PHONE","level":"IN_DEPTH","urgency":"HIGH","callerNumber":"0900 000 771",\
                "narrative":"Bé gái khoảng 9 tuổi, nghi bị ép làm thuê ở quán ăn sau giờ học.",\
                "children":[{"age":"khoảng 9 tuổi","sex":"FEMALE"}]}""");
        draft(95, null, """
                {"channel":"APP","narrative":"Hỏi mức trợ cấp cho trẻ khuyết tật.","children":[{}]}""");
    }

    private void draft(int minutesAgo, String number, String form) {
        Sheet.Contact contact = contact("PHONE", Duration.ofMinutes(minutesAgo), null);
        contact.callerNumber = number;
        contact.finalisedAt = null;
        contact.draft = form;
    }

    private void requestsForDecision() {
        Sheet.Contact door = waiting(
                "ZALO",
                25,
                "EMERGENCY",
                "VIOLENCE",
                "Hải Phòng",
                "Bạn gái nhắn qua Zalo: cha say rượu đang đập cửa phòng, hai chị em trốn bên trong.");
        door.callerKind = "CHILD";
        door.callerName = "Na Thí Dụ";
        door.callerZaloId = "4801220000000017";
        door.offenderRelation = "FATHER";
        door.children.add(child("Na Thí Dụ", "FEMALE", 12, "Đang trốn trong phòng, hoảng sợ.", null, null));
        door.children.add(child(null, "MALE", 6, "Ở cùng chị.", null, null));

        Sheet.Contact begging = waiting(
                "APP",
                72,
                "HIGH",
                "EXPLOITATION",
                "Hà Nội",
                "Một bé khoảng 6 tuổi xin ăn một mình ở ngã tư, có người lớn đứng xa thu tiền.");
        begging.callerKind = "ANONYMOUS";
        begging.setting = "COMMUNITY";
        begging.children.add(child(null, "UNKNOWN", 6, "Mệt, áo mỏng.", null, null));

        Sheet.Contact school = waiting(
                "PHONE",
                245,
                "NORMAL",
                "RIGHTS",
                "Lào Cai",
                "Giáo viên báo học sinh lớp 4 nghỉ học chín ngày liền để trông em.");
        school.callerKind = "TEACHER_SCHOOL";
        school.callerName = "Vũ Thị Minh Chứng";
        school.callerNumber = "0900 000 382";
        school.setting = "FAMILY";
        school.children.add(child("Giàng Thị Mỷ", "FEMALE", 10, "Nghỉ học ở nhà trông em.", null, null));

        Sheet.Contact border = waiting(
                "PHONE",
                95,
                "HIGH",
                "TRAFFICKING",
                "Lạng Sơn",
                "Gia đình báo con gái 17 tuổi theo người quen qua mạng lên biên giới, nay mất liên lạc.");
        border.line = PublishedYears.TRAFFICKING;
        border.callerKind = "RELATIVE_FRIEND";
        border.callerName = "Lương Văn Chờ";
        border.callerNumber = "0900 000 655";
        border.offenderRelation = "ONLINE_CONTACT";
        border.setting = "ONLINE";
        border.codes.add(new Sheet.Code("TRAFFICKING_FORM", "SEXUAL_EXPLOITATION"));
        border.children.add(child("Lương Thị Đợi", "FEMALE", 17, "Mất liên lạc từ hôm qua.", null, null));

        Sheet.Contact declined = contact("PHONE", Duration.ofHours(20), "INTERVENTION");
        declined.narrative = "Người báo tin phản ánh quán hát ồn, không có trẻ em liên quan.";
        declined.interventionType = "OTHER";
        declined.callerKind = "NEIGHBOUR_CITIZEN";
        declined.callerNumber = "0900 000 219";
        place(declined, "Hà Nội");
        decide(declined, "DECLINED", null, "Không có trẻ em bị hại, đã hướng dẫn gọi chính quyền phường.", 1_180);
    }

    private Sheet.Contact waiting(
            String channel, int minutesAgo, String urgency, String type, String province, String narrative) {
        Sheet.Contact contact = contact(channel, Duration.ofMinutes(minutesAgo), "INTERVENTION");
        contact.urgency = urgency;
        contact.legalBasis = urgency.equals("EMERGENCY") ? "EMERGENCY_PROTECTION" : "LEGAL_DUTY";
        contact.interventionType = type;
        contact.narrative = narrative;
        contact.reason = CaseKind.of(type).reason;
        contact.setting = "FAMILY";
        place(contact, province);
        contact.request = new Sheet.Request();
        return contact;
    }

    private void counsellingToBeDone() {
        inDepth(41, "Bạn trai 16 tuổi áp lực trước kỳ thi, khó ngủ gần một tháng nay.", "0900 000 763", "CHILD");
        inDepth(
                128,
                "Người mẹ lo con trai 12 tuổi chơi điện tử nhiều, hay cáu khi bị nhắc.",
                "0900 000 764",
                "PARENT_CARER");
        inDepth(305, "Bạn gái 15 tuổi bị người quen qua mạng đòi gửi ảnh riêng, đang lo sợ.", null, "CHILD");
    }

    private Sheet.Contact inDepth(int minutesAgo, String narrative, String number, String callerKind) {
        Sheet.Contact contact = contact("PHONE", Duration.ofMinutes(minutesAgo), "IN_DEPTH");
        contact.narrative = narrative;
        contact.callerNumber = number;
        contact.callerKind = callerKind;
        contact.reason = "MENTAL_HEALTH";
        place(contact, "Hà Nội");
        contact.counselling = new Sheet.Counselling();
        contact.counselling.counsellor = operator;
        contact.counselling.startedAt = contact.finalisedAt;
        return contact;
    }

    private void followUps() {
        followUp(
                8,
                "Học sinh lớp 8 bị bạn trong lớp cô lập, không muốn đến trường nữa.",
                -2,
                "Hỏi em đã đi học lại chưa.");
        followUp(
                6,
                "Bạn gái 14 tuổi buồn vì cha mẹ hay cãi nhau, muốn biết cách nói chuyện với mẹ.",
                0,
                "Gọi hỏi thăm sau khi em nói chuyện với mẹ.");
        followUp(5, "Người cha hỏi cách nói với con về việc cha mẹ sắp ly hôn.", 0, "Hỏi gia đình đã nói chuyện chưa.");
        followUp(4, "Người mẹ lo con gái 13 tuổi bỏ ăn, ít nói từ đầu năm học.", 1, "Hỏi kết quả khám tâm lý.");
    }

    private void followUp(int daysAgo, String narrative, int dueInDays, String note) {
        Sheet.Contact contact = contact("PHONE", Duration.ofDays(daysAgo), "IN_DEPTH");
        contact.narrative = narrative;
        contact.callerNumber = "0900 000 77" + (daysAgo + dueInDays) % 10;
        contact.callerKind = "PARENT_CARER";
        contact.reason = "FAMILY";
        place(contact, "Hà Nội");
        contact.counselling = recorded(contact, Phrases.ADVICE.get(daysAgo), "NEEDS_FOLLOW_UP");
        contact.counselling.topics.add("PSYCHOLOGY");
        contact.counselling.followUpOn = today.plusDays(dueInDays);
        contact.counselling.followUpNote = note;
    }

    private Sheet.Counselling recorded(Sheet.Contact contact, String advice, String outcome) {
        Sheet.Counselling counselling = new Sheet.Counselling();
        counselling.counsellor = contact.handledBy;
        counselling.startedAt = contact.finalisedAt;
        counselling.recordedAt = contact.finalisedAt.plusSeconds(700);
        counselling.advice = advice;
        counselling.outcome = outcome;
        return counselling;
    }

    // ---------------------------------------------------------------- cases in every state

    private void casesOnTheirWay() {
        Sheet.Case received = hanoiCase(
                "NEGLECT",
                2,
                "RECEIVED",
                "Trần Thị Mía",
                3,
                "MOTHER",
                "Hàng xóm báo bé Mía ở nhà một mình nhiều ngày, thường xuyên thiếu ăn.");
        refer(received, "UBND phường Bến Mơ", "Đến nhà kiểm tra, bảo vệ trẻ.", 1, 60, "DRAFTED", null);

        Sheet.Case assessment = hanoiCase(
                "SEXUAL_ABUSE",
                9,
                "ASSESSMENT",
                "Lò Thị Nụ",
                11,
                "NEIGHBOUR",
                "Người mẹ báo bé Nụ kể bị người hàng xóm đụng chạm vào vùng riêng tư, trẻ rất sợ.");
        assess(assessment, "HIGH");
        refer(assessment, "UBND xã Đồng Mây", "Đánh giá ban đầu, bố trí người ở cùng trẻ.", 1, 500, "SENT", null);
        refer(assessment, "Công an phường Bến Mơ", "Xác minh, thu giữ chứng cứ.", 1, 495, "RECEIVED", null);

        Sheet.Case needs = hanoiCase(
                "VIOLENCE",
                40,
                "NEEDS",
                "Phạm Gia Khoai",
                9,
                "FATHER",
                "Giáo viên thấy bé Khoai có vết bầm ở tay, trẻ nói do cha đánh.");
        assess(needs, "MEDIUM");
        refer(
                needs,
                "UBND phường Bến Mơ",
                "Đánh giá ban đầu, gặp gia đình.",
                1,
                2_300,
                "REPORTED",
                "Đã đến nhà, người cha cam kết không đánh con.");

        Sheet.Case acting = hanoiCase(
                "EXPLOITATION",
                140,
                "ACTION",
                "Sùng A Bắp",
                13,
                "EMPLOYER",
                "Tại quán ăn, em Bắp làm việc hơn mười giờ mỗi ngày, không được trả công.");
        assess(acting, "MEDIUM");
        refer(
                acting,
                "UBND xã Đồng Mây",
                "Xác minh việc làm của trẻ.",
                1,
                8_200,
                "CLOSED",
                "Đã đưa trẻ về với gia đình.");
        refer(
                acting,
                "Trung tâm Công tác xã hội Sen Hồng",
                "Hỗ trợ trẻ học nghề, đi học lại.",
                1,
                7_000,
                "ACCEPTED",
                null);

        Sheet.Case review = hanoiCase(
                "CUSTODY",
                700,
                "REVIEW",
                "Đỗ Thị Đậu",
                6,
                "FATHER",
                "Người cha tự ý đón bé Đậu khỏi trường, đưa đi nơi khác, gia đình không liên lạc được.");
        assess(review, "LOW");
        refer(
                review,
                "Trung tâm Trợ giúp pháp lý Mẫu Hà Nội",
                "Tư vấn quyền nuôi con.",
                1,
                40_000,
                "CLOSED",
                "Hai bên đã thỏa thuận.");

        Sheet.Case closed = hanoiCase(
                "HARDSHIP",
                1_100,
                "CLOSED",
                "Bàn Văn Ngô",
                8,
                null,
                "Cha mất, mẹ bệnh nặng, bé Ngô đang sống cùng bà đã già.");
        assess(closed, "LOW");
        refer(
                closed,
                "UBND xã Đồng Mây",
                "Xét trợ cấp, hỗ trợ đi học.",
                1,
                65_000,
                "CLOSED",
                "Đã xét trợ cấp hằng tháng.");
        close(closed, "SUPPORT_COMPLETED");

        Sheet.Case reopened = hanoiCase(
                "VIOLENCE",
                1_500,
                "CLOSED",
                "Mai Thị Lạc",
                10,
                "STEPMOTHER",
                "Bà ngoại báo bé Lạc hay bị mẹ kế chửi mắng, nhốt trong phòng nhiều giờ.");
        assess(reopened, "MEDIUM");
        refer(
                reopened,
                "UBND phường Bến Mơ",
                "Gặp gia đình, theo dõi hằng tuần.",
                1,
                89_000,
                "CLOSED",
                "Đã theo dõi ba tuần.");
        reopened.moves.add(new Sheet.Move("CLOSED", "ACTION", Phrases.REOPENED, supervisor, ago(Duration.ofHours(30))));
    }

    private Sheet.Case hanoiCase(
            String type, int hoursAgo, String status, String child, int age, String offender, String narrative) {
        Sheet.Contact contact = contact("PHONE", Duration.ofHours(hoursAgo), "INTERVENTION");
        contact.urgency = type.equals("SEXUAL_ABUSE") ? "EMERGENCY" : "HIGH";
        contact.interventionType = type;
        contact.setting = type.equals("EXPLOITATION") ? "WORK" : "FAMILY";
        contact.offenderRelation = offender;
        contact.reason = CaseKind.of(type).reason;
        contact.callerKind = "NEIGHBOUR_CITIZEN";
        contact.callerNumber = "0900 000 4" + (10 + hoursAgo % 89);
        contact.narrative = narrative;
        contact.incidentAddress = "Tổ 5, ngõ 12, sau chợ Đầu Làng";
        place(contact, "Hà Nội");
        boolean boy = child.contains(" Văn ") || child.contains(" A ") || child.contains(" Gia ");
        contact.children.add(child(child, boy ? "MALE" : "FEMALE", age, null, null, null));
        Sheet.Case opened = open(contact, type, Duration.ofMinutes(hoursAgo * 60L - 25));
        walkTo(opened, status);
        return opened;
    }

    private void traffickingCase() {
        Sheet.Contact contact = contact("PHONE", Duration.ofHours(50), "INTERVENTION");
        contact.line = PublishedYears.TRAFFICKING;
        contact.callerKind = "VICTIM";
        contact.callerName = "Kiều Thị Nắng";
        contact.callerNumber = "0900 000 811";
        contact.interventionType = "TRAFFICKING";
        contact.codes.add(new Sheet.Code("TRAFFICKING_FORM", "ONLINE_SCAM"));
        contact.reason = "MISSING_CHILDREN";
        contact.narrative = "Nạn nhân gọi từ nước ngoài, hai người bị ép lừa đảo qua mạng, không được trả lương.";
        place(contact, "Nghệ An");
        contact.children.add(child("Kiều Thị Nắng", "FEMALE", 22, "Bị giữ giấy tờ.", "Ở nước ngoài", "HIGH"));
        contact.children.add(child("Kiều Văn Gió", "MALE", 19, "Bị giữ giấy tờ.", "Ở nước ngoài", "HIGH"));
        Sheet.Case opened = open(contact, "TRAFFICKING", Duration.ofMinutes(50 * 60 - 20));
        walkTo(opened, "PLANNING");
        assess(opened, "HIGH");
        refer(opened, "Đồn Biên phòng Nậm Hoa", "Đón nạn nhân tại cửa khẩu.", 2, 2_900, "ACCEPTED", null);
        refer(opened, "Lãnh sự quán nước Mẫu A", "Cấp giấy tờ về nước.", 2, 2_880, "RECEIVED", null);
        refer(opened, "Quỹ Đường Về", "Hỗ trợ chỗ ở, học nghề khi về.", 2, 1_500, "SENT", null);
    }

    // ---------------------------------------------------------------- making them

    private Sheet.Contact contact(String channel, Duration ago, String level) {
        Sheet.Contact contact = new Sheet.Contact();
        contact.line = PublishedYears.CHILD;
        contact.centre = HANOI;
        contact.channel = channel;
        contact.receivedAt = ago(ago);
        contact.handledBy = operator;
        contact.finalisedAt = contact.receivedAt.plusSeconds(480);
        contact.level = level;
        if (level != null) {
            contact.urgency = level.equals("INTERVENTION") ? "HIGH" : "NORMAL";
            contact.legalBasis = level.equals("INTERVENTION") ? "LEGAL_DUTY" : "PUBLIC_TASK";
        }
        contacts.add(contact);
        return contact;
    }

    private void place(Sheet.Contact contact, String province) {
        Province found = scene.provinces().named(province, Days.dayOf(contact.receivedAt));
        contact.province = found.id();
    }

    private static Sheet.Person child(
            String name, String sex, int age, String condition, String whereabouts, String risk) {
        Sheet.Person child = new Sheet.Person();
        child.name = name;
        child.sex = sex;
        child.age = age;
        child.condition = condition;
        child.whereabouts = whereabouts;
        child.risk = risk;
        return child;
    }

    private void decide(Sheet.Contact contact, String status, Sheet.Case found, String reason, int minutesAgo) {
        contact.request = new Sheet.Request();
        contact.request.status = status;
        contact.request.decidedBy = supervisor;
        contact.request.decidedAt = ago(Duration.ofMinutes(minutesAgo));
        contact.request.reason = reason;
        contact.request.decidedCase = found;
    }

    private Sheet.Case open(Sheet.Contact contact, String type, Duration ago) {
        Sheet.Case opened = new Sheet.Case();
        opened.line = contact.line;
        opened.centre = contact.centre;
        opened.source = contact.channel;
        opened.type = type;
        opened.urgency = contact.urgency;
        opened.province = contact.province;
        opened.incidentAddress = contact.incidentAddress;
        opened.summary = contact.narrative;
        opened.openedAt = ago(ago);
        opened.openedBy = supervisor;
        opened.assignedTo = caseWorker;
        opened.offenderRelation = contact.offenderRelation;
        opened.children.addAll(contact.children);
        contact.interventionType = type;
        decide(contact, "OPENED", opened, null, (int) ago.toMinutes());
        return opened;
    }

    /** The steps up to this one, spaced over the time since the case was opened. */
    private void walkTo(Sheet.Case opened, String status) {
        int last = STEPS.indexOf(status);
        long gap = Duration.between(opened.openedAt, now).toMillis() / (last + 2);
        opened.moves.add(new Sheet.Move(null, "RECEIVED", null, supervisor, opened.openedAt));
        for (int i = 1; i <= last; i++) {
            boolean closing = STEPS.get(i).equals("CLOSED");
            opened.moves.add(new Sheet.Move(
                    STEPS.get(i - 1),
                    STEPS.get(i),
                    closing ? Phrases.CLOSED : null,
                    closing ? supervisor : caseWorker,
                    opened.openedAt.plusMillis(gap * i)));
        }
    }

    private void assess(Sheet.Case opened, String risk) {
        opened.risk = risk;
        opened.risks.add(new Sheet.Risk(
                risk,
                Phrases.RISK_REASONS.get(risk).get(0),
                caseWorker,
                opened.moves.get(1).at().plusSeconds(1_200)));
        opened.children.forEach(child -> child.risk = risk);
        opened.actions.add(new Sheet.Action(
                "CALL", "Gọi cán bộ xã, xác nhận đã nhận tin.", caseWorker, opened.openedAt.plusSeconds(1_500)));
    }

    private void close(Sheet.Case opened, String outcome) {
        opened.closedAt = opened.moves.get(opened.moves.size() - 1).at();
        opened.outcome = outcome;
    }

    private void action(Sheet.Case opened, String kind, String text, int minutesAgo) {
        opened.actions.add(new Sheet.Action(kind, text, caseWorker, ago(Duration.ofMinutes(minutesAgo))));
    }

    /** @param word what the agency reported, or why it declined */
    private void refer(
            Sheet.Case opened, String agency, String request, int helped, int minutesAgo, String status, String word) {
        Sheet.Referral referral = new Sheet.Referral();
        referral.agency = scene.agencies().named(agency);
        referral.request = request;
        referral.helped = helped;
        Instant drafted = ago(Duration.ofMinutes(minutesAgo));
        long gap = Duration.between(drafted, now).toMillis() / 8;
        List<String> path = status.equals("DECLINED")
                ? List.of("DRAFTED", "SENT", "RECEIVED", "DECLINED")
                : List.of("DRAFTED", "SENT", "RECEIVED", "ACCEPTED", "REPORTED", "CLOSED");
        String from = null;
        for (String to : path.subList(0, path.indexOf(status) + 1)) {
            int step = path.indexOf(to);
            Instant at = step < 2 ? drafted.plusSeconds(step * 240L) : drafted.plusMillis(gap * step);
            referral.moves.add(new Sheet.Move(from, to, to.equals("DECLINED") ? word : null, supervisor, at));
            switch (to) {
                case "SENT" -> sent(opened, referral, at);
                case "ACCEPTED", "DECLINED" -> referral.answeredAt = at;
                case "REPORTED" -> referral.report = word;
                default -> {}
            }
            from = to;
        }
        opened.referrals.add(referral);
    }

    private static void sent(Sheet.Case opened, Sheet.Referral referral, Instant at) {
        referral.sentAt = at;
        LocalDate day = Days.dayOf(at);
        if (opened.firstReferredDay == null || day.isBefore(opened.firstReferredDay)) {
            opened.firstReferredDay = day;
        }
    }

    private Instant ago(Duration duration) {
        return now.minus(duration);
    }
}
