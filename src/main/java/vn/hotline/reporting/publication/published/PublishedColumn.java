package vn.hotline.reporting.publication.published;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.VietnameseText;

/** The columns of a file of published totals, and what their heads are called. */
public enum PublishedColumn implements Labelled {
    LINE(true, "line", "duong day", "tong dai"),
    FROM(true, "from", "tu ngay", "tu", "from day"),
    TO(true, "to", "den ngay", "den", "to day"),
    FIGURE(true, "measure", "figure", "code", "chi tieu", "ma chi tieu", "noi dung"),
    UNIT(false, "unit", "don vi", "don vi tinh"),
    VALUE(true, "value", "gia tri", "so lieu", "so luong", "tong so"),
    DIFFERENCE(false, "difference", "chenh lech", "tang giam", "change"),
    PERCENT(false, "percent", "percentage", "phan tram", "ty le", "ti le", "ty le phan tram", ""),
    COMPARED_WITH(false, "compared with", "so voi", "ky so sanh"),
    NOTE(false, "note", "ghi chu"),
    SOURCE(false, "source", "nguon");

    private final boolean needed;
    private final List<String> heads;

    PublishedColumn(boolean needed, String... heads) {
        this.needed = needed;
        this.heads = List.of(heads);
    }

    boolean isNeeded() {
        return needed;
    }

    /** Without tones, case and signs: "Từ ngày" is "tu ngay", "compared_with" is "compared with", "%" is a percentage. */
    static Optional<PublishedColumn> headed(String head) {
        if (head == null || head.isBlank()) {
            return Optional.empty();
        }
        String plain = plain(head);
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(plain))
                .findFirst();
    }

    static String plain(String text) {
        return VietnameseText.toneless(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
