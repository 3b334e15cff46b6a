package vn.hotline.api;

import java.util.Locale;

/** What is one form here and an object within the contact in JSON. */
enum ContactPart {
    CALLER("Caller", "Who reports. Anything may be unknown."),
    SOURCE("Source", "Where something stands that was read in the press, a letter or a petition."),
    PLACE(
            "Place",
            "Where it happens. Each unit by its id here or by its official code, as it stood on the day of the"
                    + " contact; with the level INTERVENTION on the line CHILD_PROTECTION province and commune are needed"
                    + " (no commune on days of which none are known).");

    static final String PROVINCE_CODE = "provinceCode";
    static final String COMMUNE_CODE = "communeCode";

    private final String schema;
    private final String description;

    ContactPart(String schema, String description) {
        this.schema = schema;
        this.description = description;
    }

    /** Name of the member. */
    String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    String schema() {
        return schema;
    }

    String description() {
        return description;
    }
}
