package vn.hotline.platform.security;

import vn.hotline.kernel.Labelled;

/** What a program may do; the code is what the interface's documentation calls it. */
public enum ApiScope implements Labelled {
    CONTACTS_WRITE("contacts:write"),
    CONTACTS_READ("contacts:read"),
    REPORTS_READ("reports:read"),
    /** Of telephone exchanges. */
    PHONE_WRITE("phone:write"),
    /** Of the mobile app: each installation beside it shows a secret of its own. */
    APP_WRITE("app:write");

    private final String code;

    ApiScope(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    /** Whether a program is shown something by it. */
    public boolean isReading() {
        return this == CONTACTS_READ || this == REPORTS_READ;
    }
}
