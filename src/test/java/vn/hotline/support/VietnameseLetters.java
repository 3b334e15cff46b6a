package vn.hotline.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The table that all folding of Vietnamese is held against, at the server, in the database and in the browser.
 *
 * @param letter as it is written, composed
 * @param plain the letter it is found by
 */
public record VietnameseLetters(String letter, String plain) {

    /** Blanks of every kind that keyboards, word processors and web pages put between words. */
    public static final List<String> BLANKS = List.of(
            " ", "  ", "\t", "\u00a0", "\u1680", "\u2002", "\u2003", "\u2007", "\u2009", "\u200a", "\u200b", "\u202f",
            "\u205f", "\u2060", "\u3000", "\ufeff");

    /** Pairs of spellings of one word. */
    public static final List<List<String>> I_AND_Y = List.of(
            List.of("Mỹ", "Mĩ"),
            List.of("Lý", "Lí"),
            List.of("quý", "quí"),
            List.of("Kỳ", "Kì"),
            List.of("Sỹ", "Sĩ"),
            List.of("Tý", "Tí"),
            List.of("Vỹ", "Vĩ"),
            List.of("Hỷ", "Hỉ"),
            List.of("Vy", "Vi"),
            List.of("Thy", "Thi"),
            List.of("Quỳnh", "Quình"),
            List.of("Quýt", "Quít"));

    public static List<VietnameseLetters> all() {
        try (InputStream table =
                VietnameseLetters.class.getResourceAsStream("/vn/hotline/kernel/vietnamese-letters.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(parts -> new VietnameseLetters(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
