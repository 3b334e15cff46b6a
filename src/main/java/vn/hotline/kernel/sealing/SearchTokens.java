package vn.hotline.kernel.sealing;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.VietnameseText;

/**
 * The blind index: what a sealed text can be found by. Words give a token for every prefix from two letters on, numbers
 * give one for the whole and one for each ending of three to eight digits. A searcher's word gives exactly one token.
 */
public final class SearchTokens {

    /** Bytes of a token in the index. */
    public static final int LENGTH = 12;

    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_PREFIX = 12;
    private static final int SHORTEST_ENDING = 3;
    private static final int LONGEST_ENDING = 8;
    private static final int NUMBER_TOKEN_LENGTH = 16;

    private final Sealing sealing;
    private final Set<String> terms = new LinkedHashSet<>();

    public SearchTokens(Sealing sealing) {
        this.sealing = sealing;
    }

    public SearchTokens words(String text) {
        if (text != null) {
            for (String word : VietnameseText.words(text)) {
                int longest = Math.min(word.length(), LONGEST_PREFIX);
                for (int length = Math.min(SHORTEST_PREFIX, longest); length <= longest; length++) {
                    terms.add(wordTerm(word.substring(0, length)));
                }
            }
        }
        return this;
    }

    public SearchTokens number(String text) {
        if (text != null) {
            PhoneNumber.parse(text)
                    .map(PhoneNumber::allDigits)
                    .orElseGet(() -> List.of(PhoneNumber.digitsIn(text)))
                    .forEach(this::digits);
        }
        return this;
    }

    /** A hidden number has none. */
    private void digits(String digits) {
        if (digits.length() >= SHORTEST_ENDING) {
            terms.add(numberTerm(digits));
        }
        for (int length = SHORTEST_ENDING; length <= Math.min(LONGEST_ENDING, digits.length()); length++) {
            terms.add(endingTerm(digits.substring(digits.length() - length)));
        }
    }

    /** The distinct tokens of all that was added. */
    public Set<ByteBuffer> tokens() {
        return hash(terms);
    }

    /** One token a word that the person typed: a record is found if it has them all. Empty if nothing is searchable. */
    public static Set<ByteBuffer> ofQuery(Sealing sealing, String typed) {
        SearchTokens query = new SearchTokens(sealing);
        String digits = typed.replaceAll("[\\s.+-]", "");
        if (digits.matches("\\d{3,}")) {
            query.terms.add(
                    digits.length() > LONGEST_ENDING ? numberTerm(PhoneNumber.digitsIn(typed)) : endingTerm(digits));
        } else {
            for (String word : VietnameseText.words(typed)) {
                if (word.length() >= SHORTEST_PREFIX) {
                    query.terms.add(wordTerm(word.substring(0, Math.min(word.length(), LONGEST_PREFIX))));
                }
            }
        }
        return query.tokens();
    }

    /**
     * Identifies a caller's number in an index of its own; null for a text without a number and for a hidden one, which is
     * nobody's. A number of before 2018 is the one it became.
     */
    public static byte[] ofCallerNumber(Sealing sealing, String text) {
        List<String> digits = callerDigits(text);
        return digits.isEmpty() ? null : callerToken(sealing, digits.get(0));
    }

    /** By what a caller's earlier contacts are found: the same number, and what it was before 2018. Empty for no number. */
    public static List<byte[]> ofCaller(Sealing sealing, String text) {
        return callerDigits(text).stream()
                .map(digits -> callerToken(sealing, digits))
                .toList();
    }

    /** Those of today first. */
    private static List<String> callerDigits(String text) {
        if (text == null || PhoneNumber.isWithheld(text)) {
            return List.of();
        }
        return PhoneNumber.parse(text)
                .map(number -> Stream.concat(Stream.of(number.digitsOfToday()), number.allDigits().stream())
                        .distinct()
                        .toList())
                .orElseGet(() -> Stream.of(PhoneNumber.digitsIn(text))
                        .filter(digits -> digits.length() >= SHORTEST_ENDING)
                        .toList());
    }

    private static byte[] callerToken(Sealing sealing, String digits) {
        return sealing.hash("caller:" + digits, NUMBER_TOKEN_LENGTH);
    }

    private Set<ByteBuffer> hash(Collection<String> distinct) {
        return distinct.stream()
                .map(term -> ByteBuffer.wrap(sealing.hash(term, LENGTH)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String wordTerm(String word) {
        return "word:" + word;
    }

    private static String numberTerm(String digits) {
        return "number:" + digits;
    }

    private static String endingTerm(String digits) {
        return "ending:" + digits;
    }
}
