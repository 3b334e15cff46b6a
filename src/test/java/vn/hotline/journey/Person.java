package vn.hotline.journey;

/** The demo's people who take part in the journeys; nobody else's sign-ins, locks and preferences are touched. */
enum Person {
    OPERATOR("minhhoa.le"),
    SUPERVISOR("thidu.tran"),
    MANAGER("chuan.hoang"),
    SECOND_MANAGER("thuha.vu"),
    ADMINISTRATOR("quantri"),
    AUDITOR("kiemtoan"),
    OPERATOR_OF_DA_NANG("danang.truc"),
    SUPERVISOR_OF_DA_NANG("danang.giamsat"),
    /** Reads English. */
    ENGLISH_READER("tuongtrung.ly"),
    /** Forgets passwords. */
    FORGETFUL("phongtheo.ho");

    static final String PASSWORD = "hotline-111-demo";

    private final String username;

    Person(String username) {
        this.username = username;
    }

    String username() {
        return username;
    }
}
