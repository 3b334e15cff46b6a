package vn.hotline.contact;

import vn.hotline.kernel.Labelled;

/** The way a contact reached the hotline. */
public enum Channel implements Labelled {
    PHONE("phone"),
    APP("app"),
    ZALO("zalo"),
    PRESS_SOCIAL("news"),
    OFFICIAL_LETTER("mail"),
    PETITION("doc"),
    IN_PERSON("user");

    private final String icon;

    Channel(String icon) {
        this.icon = icon;
    }

    public String getIcon() {
        return icon;
    }

    /** Somebody turned to the hotline, which did not read it elsewhere: published as one sum. */
    public boolean isDirect() {
        return this != PRESS_SOCIAL && this != OFFICIAL_LETTER && this != PETITION;
    }

    /** The app and Zalo are published as one sum of notices. */
    public boolean isNotice() {
        return this == APP || this == ZALO;
    }
}
