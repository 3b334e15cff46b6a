package vn.hotline.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentences of the records. */
final class Phrases {

    static final List<String> INFORMATION = WordLists.lines("narratives_information.txt");
    static final List<String> IN_DEPTH = WordLists.lines("narratives_indepth.txt");
    static final List<String> TRAFFICKING = WordLists.lines("narratives_trafficking.txt");
    static final List<String> ADVICE = WordLists.lines("advice.txt");

    static final Map<String, List<String>> RISK_REASONS = Map.of(
            "HIGH",
                    List.of(
                            "Người gây hại đang ở gần trẻ, trẻ sợ hãi.",
                            "Trẻ có thương tích, chưa được khám.",
                            "Sự việc lặp lại nhiều lần, người chăm sóc không bảo vệ được trẻ."),
            "MEDIUM",
                    List.of(
                            "Trẻ đang ở với người thân, người gây hại còn qua lại.",
                            "Gia đình hợp tác một phần, cần theo dõi."),
            "LOW", List.of("Trẻ đã ở nơi an toàn, có người chăm sóc.", "Sự việc đã dừng, địa phương nắm được."));

    static final List<String> ACTIONS = List.of(
            "CALL:Gọi cán bộ xã, xác nhận đã nhận tin.",
            "VISIT:Cán bộ xã đến nhà gặp trẻ và người chăm sóc.",
            "DOCUMENT:Nhận Mẫu 02, kết luận đánh giá ban đầu.",
            "MEETING:Họp xác định nhu cầu của trẻ với địa phương.",
            "MEDICAL:Trẻ được đưa đi khám sức khỏe.",
            "LEGAL:Trợ giúp pháp lý tư vấn cho gia đình.",
            "CALL:Gọi hỏi thăm trẻ, trẻ đã đi học lại.",
            "NOTE:Trẻ ổn định, tiếp tục theo dõi.");

    static final List<String> REPORTS = List.of(
            "Đã đến nhà, trẻ an toàn, gia đình cam kết.", "Đã lập hồ sơ, giao đoàn thể theo dõi.",
            "Đã hỗ trợ trẻ, đề nghị kết thúc chuyển gửi.", "Đã xác minh, đang xử lý theo thẩm quyền.");

    static final List<String> DECLINED =
            List.of("Hết chỗ tiếp nhận.", "Không thuộc địa bàn phụ trách.", "Đề nghị chuyển cơ quan khác phù hợp hơn.");

    static final String CLOSED = "Đã hoàn thành kế hoạch, trẻ an toàn.";
    static final String REOPENED = "Có tin báo mới, sự việc lặp lại.";

    private static final Map<String, String> REQUESTS = Map.of(
            "COMMUNE_COMMITTEE", "Đánh giá ban đầu, bảo vệ trẻ tại địa phương.",
            "POLICE", "Xác minh, bảo đảm an toàn.",
            "HOSPITAL", "Khám thương tích, chăm sóc sức khỏe.",
            "SHELTER", "Tiếp nhận tạm lánh.",
            "LEGAL_AID", "Tư vấn pháp lý miễn phí.",
            "SOCIAL_WORK_CENTRE", "Hỗ trợ tâm lý, quản lý trường hợp.",
            "BORDER_GUARD", "Phối hợp tìm kiếm, giải cứu tại biên giới.",
            "SCHOOL", "Phối hợp bảo vệ trẻ tại trường.");

    private static final Map<String, String> RELATIONS = Map.ofEntries(
            Map.entry("FATHER", "cha"),
            Map.entry("MOTHER", "mẹ"),
            Map.entry("STEPFATHER", "cha dượng"),
            Map.entry("STEPMOTHER", "mẹ kế"),
            Map.entry("PARENTS_PARTNER", "người sống chung với mẹ"),
            Map.entry("GRANDPARENT", "ông"),
            Map.entry("SIBLING", "anh"),
            Map.entry("OTHER_RELATIVE", "người họ hàng"),
            Map.entry("GUARDIAN", "người nuôi dưỡng"),
            Map.entry("CHILDMINDER", "người trông trẻ"),
            Map.entry("TEACHER", "giáo viên"),
            Map.entry("PEER", "bạn cùng lớp"),
            Map.entry("BOYFRIEND_GIRLFRIEND", "bạn trai"),
            Map.entry("NEIGHBOUR", "người hàng xóm"),
            Map.entry("EMPLOYER", "chủ cơ sở"),
            Map.entry("ONLINE_CONTACT", "người quen qua mạng"),
            Map.entry("ACQUAINTANCE", "người quen"),
            Map.entry("STRANGER", "người lạ"));

    private Phrases() {}

    static String request(String agencyKind) {
        return REQUESTS.getOrDefault(agencyKind, "Phối hợp hỗ trợ theo chức năng.");
    }

    /** Fills the blanks of a sentence and starts it with a capital letter. */
    static String fill(String sentence, String child, String offenderRelation, String place) {
        String relation =
                offenderRelation == null ? "một người" : RELATIONS.getOrDefault(offenderRelation, "một người");
        String filled = sentence.replace("{child}", child)
                .replace("{relation}", relation)
                .replace("{place}", place);
        return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }
}
