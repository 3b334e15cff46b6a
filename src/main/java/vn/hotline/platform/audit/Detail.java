package vn.hotline.platform.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;

/**
 * What a row of the trail says beside act and record. It is kept as marks of what is meant, so that every reader has it
 * in her own language: {@code {RequestMove.OPEN}} is a text of the bundles, {@code {d:2026-01-31}} a day,
 * {@code {c:1}} a centre, {@code {w:…}} words that somebody typed. Typed words may name a person: readers of the trail
 * get them {@linkplain #masked masked}.
 */
public final class Detail {

    private static final String BETWEEN = ", ";
    private static final Pattern MARK = Pattern.compile("\\{((?:[^{}\\\\]|\\\\.)*)}");
    private static final Pattern WORDS = Pattern.compile("\\{w:((?:[^{}\\\\]|\\\\.)*)}");
    private static final Pattern OF_KIND = Pattern.compile("([a-z]+):(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final String TYPED = "w";
    private static final String DAY = "d";
    private static final String CENTRE = "c";

    /** From so many digits on the last ones are shown: enough to tell two searches apart, too few to call anybody. */
    private static final int LONG_NUMBER = 7;

    private static final int LAST_DIGITS = 3;

    /** A piece that is more than its text. */
    public record Mark(String written) {}

    /** How the marks of a detail are put into words. */
    public interface Reader {
        /** @param key of the bundles; one that is not there is shown as it is */
        String text(String key, Object... arguments);

        String day(LocalDate day);

        String centre(int id);

        /** A mark of a kind that a feature brought. */
        String other(String kind, String value);
    }

    private Detail() {}

    /** @param parts marks, labelled constants, days, periods; anything else is taken for its text; null is left out */
    public static String of(Object... parts) {
        String all = Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(Detail::written)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        return all.isEmpty() ? null : all;
    }

    /** Several pieces as one. */
    public static Mark all(Object... parts) {
        String all = of(parts);
        return all == null ? null : new Mark(all);
    }

    /** What somebody typed, whoever that names. */
    public static Mark words(String typed) {
        return typed == null || typed.isBlank() ? null : new Mark(mark(TYPED, typed.strip()));
    }

    /** A text of the bundles. @param arguments labelled constants, or what is shown as it is */
    public static Mark text(String key, Object... arguments) {
        StringBuilder mark = new StringBuilder(key);
        for (Object argument : arguments) {
            String one = argument instanceof Labelled constant ? constant.getLabelKey() : String.valueOf(argument);
            mark.append('|').append(escaped(one.replace('|', '/')));
        }
        return new Mark("{" + mark + "}");
    }

    /** What a feature puts into words itself: see {@link Reader#other}. @param kind letters only, two at least */
    public static Mark other(String kind, String value) {
        return new Mark(mark(kind, value));
    }

    /** A name and what it is set to. */
    public static Mark named(String key, Object value) {
        String written = value == null ? "" : written(value);
        return written.isEmpty() ? null : new Mark("{" + key + "}: " + written);
    }

    /** @param id null for all centres */
    public static Mark centre(Integer id) {
        return id == null ? text("audit.detail.allCentres") : new Mark(mark(CENTRE, id.toString()));
    }

    /** Records of a list: how many, and which. Neighbours are written as one: 120-95, 93. */
    static Mark shown(Collection<Long> ids) {
        List<Long> newestFirst =
                ids.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            int begin = i;
            while (i + 1 < newestFirst.size() && newestFirst.get(i + 1) == newestFirst.get(i) - 1) {
                i++;
            }
            runs.add(begin == i ? newestFirst.get(i).toString() : newestFirst.get(begin) + "-" + newestFirst.get(i));
        }
        return text("audit.detail.shown", newestFirst.size(), String.join(", ", runs));
    }

    private static String written(Object part) {
        if (part instanceof Mark mark) {
            return mark.written();
        }
        if (part instanceof Labelled constant) {
            return "{" + constant.getLabelKey() + "}";
        }
        if (part instanceof LocalDate day) {
            return mark(DAY, day.toString());
        }
        if (part instanceof Period period) {
            return written(period.from()) + " – " + written(period.to());
        }
        return escaped(part.toString());
    }

    private static String mark(String kind, String value) {
        return "{" + kind + ":" + escaped(value) + "}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}");
    }

    private static String plain(String escaped) {
        return ESCAPED.matcher(escaped).replaceAll("$1");
    }

    // ---------------------------------------------------------------- reading

    public static boolean holdsWords(String detail) {
        return detail != null && WORDS.matcher(detail).find();
    }

    /** With every typed word replaced by what kind of words they are; a record's number names nobody and stays. */
    public static String masked(String detail) {
        return detail == null
                ? null
                : WORDS.matcher(detail).replaceAll(found -> Matcher.quoteReplacement(mask(plain(found.group(1)))));
    }

    private static String mask(String typed) {
        if (isNumberOfRecord(typed)) {
            return escaped(typed);
        }
        String digits = typed.replaceAll("\\D", "");
        if (digits.length() >= LONG_NUMBER && typed.chars().noneMatch(Character::isLetter)) {
            return written(
                    text("audit.detail.number", digits.length(), digits.substring(digits.length() - LAST_DIGITS)));
        }
        int words = typed.split("[\\s\\h]+").length;
        return written(text("audit.detail.words", words, typed.codePointCount(0, typed.length())));
    }

    private static boolean isNumberOfRecord(String typed) {
        return Arrays.stream(RecordKind.values()).map(kind -> kind.idIn(typed)).anyMatch(Optional::isPresent);
    }

    /** In the words of who reads it. */
    public static String read(String detail, Reader reader) {
        if (detail == null) {
            return null;
        }
        StringBuilder read = new StringBuilder();
        Matcher marks = MARK.matcher(detail);
        int end = 0;
        while (marks.find()) {
            read.append(plain(detail.substring(end, marks.start()))).append(meant(marks.group(1), reader));
            end = marks.end();
        }
        return read.append(plain(detail.substring(end))).toString();
    }

    private static String meant(String mark, Reader reader) {
        Matcher ofKind = OF_KIND.matcher(mark);
        if (!ofKind.matches()) {
            String[] parts = mark.split("\\|");
            return reader.text(
                    parts[0], Arrays.stream(parts).skip(1).map(Detail::plain).toArray());
        }
        String kind = ofKind.group(1);
        String value = plain(ofKind.group(2));
        return switch (kind) {
            case TYPED -> "\u201c" + value + "\u201d";
            case DAY -> reader.day(LocalDate.parse(value));
            case CENTRE -> reader.centre(Integer.parseInt(value));
            default -> reader.other(kind, value);
        };
    }
}
