package vn.hotline.platform.security;

import java.util.List;
import vn.hotline.kernel.Labelled;

/** What a person or program is here. Names are those of the container's groups. */
public enum Role implements Labelled {
    OPERATOR(true),
    SUPERVISOR(true),
    MANAGER(false),
    ADMINISTRATOR(false),
    AUDITOR(false),
    API_CLIENT(true);

    /** In whose hands the records of a centre are. */
    public static final List<Role> HOLDING_RECORDS = List.of(OPERATOR, SUPERVISOR);

    private final boolean ownCentreOnly;

    Role(boolean ownCentreOnly) {
        this.ownCentreOnly = ownCentreOnly;
    }

    public boolean isOwnCentreOnly() {
        return ownCentreOnly;
    }

    public boolean isHoldingRecords() {
        return HOLDING_RECORDS.contains(this);
    }

    /** The names for annotations, which take constants only. */
    public static final class Name {
        public static final String OPERATOR = "OPERATOR";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String MANAGER = "MANAGER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";
        public static final String AUDITOR = "AUDITOR";
        public static final String API_CLIENT = "API_CLIENT";

        private Name() {}
    }
}
