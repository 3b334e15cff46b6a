package vn.hotline.api;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What may be wrong with a field, by the codes that programs are told: keys of the bundles, the same in every language. */
final class FieldCodes {

    static final List<String> ALL = List.of(
            "input.required",
            "input.tooLong",
            "input.code",
            "input.cursor",
            "api.text",
            "api.whole",
            "api.between",
            "api.decimal",
            "api.flag",
            "api.instant",
            "api.day",
            "api.constant",
            "api.list",
            "api.listTooLong",
            "api.object",
            "api.unknownMember",
            "api.unknownParameter",
            "api.endsBefore",
            "api.onlyWithChosen",
            "api.idempotencyKey",
            "api.address",
            "api.checksum",
            "api.installation",
            "api.ownWord",
            "api.noPicture",
            "api.brokenPicture",
            "contact.levelOrDisposition",
            "contact.receivedInFuture",
            "contact.receivedTooEarly",
            "contact.provinceNeeded",
            "contact.communeNeeded",
            "contact.provinceUnknown",
            "contact.communeUnknown",
            "contact.communeElsewhere",
            "contact.numberUnreadable",
            "contact.numberOdd",
            "contact.letterDateInFuture",
            "age.unreadable",
            "age.outOfRange",
            "age.future",
            "identityNumber.twelveDigits",
            "identityNumber.sex",
            "identityNumber.year");

    private FieldCodes() {}

    /** A list in Markdown: each code with its message, whose places are still open. */
    static String explained() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH);
        StringBuilder list = new StringBuilder();
        ALL.forEach(code -> list.append("\n- `")
                .append(code)
                .append("`: ")
                .append(texts.getString(code).replace("''", "'")));
        return list.toString();
    }
}
