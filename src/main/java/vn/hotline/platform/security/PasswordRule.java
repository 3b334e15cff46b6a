package vn.hotline.platform.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.VietnameseText;

/**
 * What a password must not be (OWASP ASVS 5.0, 6.2). Rules of signs (a capital letter, a digit) are not asked for. What
 * everybody tries first counts for nothing: well-known passwords, words of this house, one's own names, runs on the
 * keyboard, repetitions, years. Enough has to be left without them.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;

    /** A limit for the work of a hash, beyond any sentence. */
    static final int LONGEST = 200;

    /** Letters and digits that have to be left when everything that is easily guessed is taken out. */
    private static final int ENOUGH = 6;

    private static final int FEWEST_KINDS = 5;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_RUN = 4;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final List<String> RUNS = List.of(
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    /** Longest first: what is part of another one is taken out after it. */
    private static final List<String> WELL_KNOWN = read();

    private PasswordRule() {}

    /**
     * @param password may be null
     * @throws BusinessException at {@code newPassword}
     */
    public static void check(String password, String username, String fullName) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw BusinessException.at("newPassword", "password.tooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw BusinessException.at("newPassword", "password.tooLong", LONGEST);
        }
        if (isEasilyGuessed(password, username, fullName)) {
            throw BusinessException.at("newPassword", "password.easilyGuessed");
        }
    }

    static boolean isEasilyGuessed(String password, String username, String fullName) {
        String plain = plain(password);
        List<String> own = names(username, fullName);
        return plain.chars().distinct().count() < FEWEST_KINDS
                || unrepeated(password).length() < ENOUGH
                || left(plain, own) < ENOUGH
                // digits of a year or a run stand for themselves, not for letters
                || left(plain(unmasked(withoutYearsAndRuns(password.toLowerCase(Locale.ROOT)))), own) < ENOUGH;
    }

    /** How many letters and digits remain. */
    private static int left(String plain, List<String> own) {
        String once = unrepeated(withoutWords(plain, own));
        return unrepeated(withoutYearsAndRuns(withoutWords(once, own))).length();
    }

    private static String withoutWords(String plain, List<String> own) {
        String left = plain;
        for (String word : Stream.concat(own.stream(), WELL_KNOWN.stream()).toList()) {
            left = left.replace(word, "");
        }
        return left;
    }

    private static String withoutYearsAndRuns(String text) {
        String left = YEAR.matcher(text).replaceAll("");
        for (String run : RUNS) {
            left = withoutRun(
                    withoutRun(left, run), new StringBuilder(run).reverse().toString());
        }
        return left;
    }

    /** Small letters without marks, and digits: nothing else makes a well-known password another one. */
    private static String plain(String text) {
        return VietnameseText.toneless(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The signs that stand for letters: P@ssw0rd. */
    private static String unmasked(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    /** What is said twice or more is said once; so is what is twice there by then. */
    private static String unrepeated(String text) {
        String once = text.replaceAll("(?s)(.{1,20}?)\\1+", "$1");
        return once.equals(text) ? text : unrepeated(once);
    }

    private static String withoutRun(String text, String run) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            while (end < text.length() && run.contains(text.substring(at, end + 1))) {
                end++;
            }
            if (end - at < SHORTEST_RUN) {
                left.append(text, at, end);
            }
            at = end;
        }
        return left.toString();
    }

    private static List<String> names(String username, String fullName) {
        String together = plain(fullName == null ? "" : fullName);
        return Stream.concat(
                        Stream.of(plain(username == null ? "" : username), together),
                        Stream.of(username, fullName)
                                .filter(Objects::nonNull)
                                .flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{N}]+")))
                                .map(PasswordRule::plain))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRule.class.getResourceAsStream("/security/well-known-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
