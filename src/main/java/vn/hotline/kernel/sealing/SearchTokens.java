package vn.hotline.kernel.sealing;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hotline.kernel.OneTypo;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Attribute;

/**
 * The blind index: what a sealed text can be found by. Words give a token for every prefix from two letters on, in both
 * spellings where people write i or y; numbers give one for the whole, one for each ending of three to eight digits and
 * one for each beginning from four digits on, as they are dialled and as they were written. A name gives one more for each of its
 * words that is long enough to be found with a typo: the word as a whole, which is asked for in every spelling that may be meant.
 */
public final class SearchTokens {

    /** Bytes of a token in the index: of ten million different ones another has the same once in a million million searches. */
    public static final int LENGTH = 8;

    static final int SHORTEST_ENDING = 3;
    static final int LONGEST_ENDING = 8;
    static final int SHORTEST_BEGINNING = 4;
    static final int LONGEST_BEGINNING = 14;

    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_PREFIX = 12;
    /** Long ones have six, and a place or a number may stand beside it. */
    private static final int WORDS_OF_A_NAME = 8;

    private static final int NUMBER_TOKEN_LENGTH = 16;

    private final Sealing sealing;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> terms = new LinkedHashSet<>();

    public SearchTokens(Sealing sealing) {
        this.sealing = sealing;
    }

    /** All that is searchable of a record or of a part of it. */
    public SearchTokens all(Object content) {
        for (Attribute attribute : Attribute.of(content.getClass())) {
            Searchable searchable = attribute.annotation(Searchable.class);
            if (searchable != null) {
                String text = (String) attribute.get(content);
                for (Searchable.By by : searchable.value()) {
                    switch (by) {
                        case WORDS -> words(text);
                        case NAME -> name(text);
                        case NUMBER -> number(text);
                    }
                }
            }
        }
        return this;
    }

    public SearchTokens words(String text) {
        if (text != null) {
            words.addAll(VietnameseText.wordsInEverySpelling(text));
        }
        return this;
    }

    /** A name or a part of it: its words, and those of four letters or more with one typo. */
    public SearchTokens name(String text) {
        words(text);
        if (text != null) {
            VietnameseText.wordsInEverySpelling(text).stream()
                    .filter(OneTypo::isForgivenIn)
                    .map(SearchTokens::nameTerm)
                    .forEach(terms::add);
        }
        return this;
    }

    static List<ByteBuffer> ofBeginnings(Sealing sealing, String word) {
        int longest = Math.min(word.length(), LONGEST_PREFIX);
        return IntStream.rangeClosed(Math.min(SHORTEST_PREFIX, longest), longest)
                .mapToObj(length -> token(sealing, wordTerm(word.substring(0, length))))
                .toList();
    }

    /** A person's whole name, which says more than its words standing somewhere in a record. */
    public SearchTokens person(String name) {
        name(name);
        if (name != null && !VietnameseText.words(name).isEmpty()) {
            terms.add(personTerm(name));
        }
        return this;
    }

    /** The token of a whole name; null for none. */
    public static ByteBuffer ofPerson(Sealing sealing, String name) {
        return name == null || VietnameseText.words(name).isEmpty()
                ? null
                : ByteBuffer.wrap(sealing.hash(personTerm(name), LENGTH));
    }

    public SearchTokens number(String text) {
        if (text != null) {
            PhoneNumber.parse(text)
                    .map(PhoneNumber::allDigits)
                    .orElseGet(() -> List.of(PhoneNumber.digitsIn(text)))
                    .forEach(this::digits);
            beginnings(onlyDigits(text));
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
        beginnings(digits);
    }

    private void beginnings(String digits) {
        for (int length = SHORTEST_BEGINNING; length <= Math.min(LONGEST_BEGINNING, digits.length()); length++) {
            terms.add(beginningTerm(digits.substring(0, length)));
        }
    }

    /** The distinct tokens of all that was added. */
    public Set<ByteBuffer> tokens() {
        Set<ByteBuffer> tokens = hash(terms, sealing);
        words.forEach(word -> tokens.addAll(sealing.tokensOf(word)));
        return tokens;
    }

    /**
     * What the person typed, in the ways it may be meant, the likelier first. A record is found if of each part it has one
     * of the tokens.
     *
     * @return empty if nothing is searchable
     */
    public static List<List<Set<ByteBuffer>>> ofQuery(Sealing sealing, String typed) {
        return TypedSearch.meanings(typed).stream()
                .map(parts -> parts.stream()
                        .map(SearchTokens::terms)
                        .filter(terms -> !terms.isEmpty())
                        .map(terms -> hash(terms, sealing))
                        .distinct()
                        .toList())
                .filter(parts -> !parts.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What the person may have meant if one letter of one word was a slip: as {@link #ofQuery}, for each word one way in which
     * that is the wrong one and stands in a name.
     *
     * @return empty if no word can be meant otherwise, or if there are more of them than a name has
     */
    public static List<List<Set<ByteBuffer>>> ofMistyped(Sealing sealing, String typed) {
        return TypedSearch.meanings(typed).stream()
                .filter(parts -> parts.size() <= WORDS_OF_A_NAME)
                .flatMap(parts -> parts.stream()
                        .filter(part -> !part.isNumber() && OneTypo.mayBe(part.text()))
                        .map(wrong -> withOneTypo(sealing, parts, wrong)))
                .distinct()
                .toList();
    }

    /** Whether {@link #ofMistyped} knows of any. */
    public static boolean maybeMistyped(String typed) {
        return TypedSearch.meanings(typed).stream()
                .filter(parts -> parts.size() <= WORDS_OF_A_NAME)
                .flatMap(List::stream)
                .anyMatch(part -> !part.isNumber() && OneTypo.mayBe(part.text()));
    }

    private static List<Set<ByteBuffer>> withOneTypo(
            Sealing sealing, List<TypedSearch.Part> parts, TypedSearch.Part wrong) {
        return parts.stream()
                .map(part -> part.equals(wrong)
                        ? OneTypo.meant(wrong.text()).stream()
                                .map(SearchTokens::nameTerm)
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : terms(part))
                .filter(terms -> !terms.isEmpty())
                .map(terms -> hash(terms, sealing))
                .toList();
    }

    private static Set<String> terms(TypedSearch.Part part) {
        return part.isNumber() ? numberTerms(part.text()) : wordTerms(part.text());
    }

    private static Set<String> wordTerms(String word) {
        Set<String> terms = new LinkedHashSet<>();
        if (word.length() >= SHORTEST_PREFIX) {
            terms.add(wordTerm(word.substring(0, Math.min(word.length(), LONGEST_PREFIX))));
        }
        return terms;
    }

    /** A number may be whole, its end or its beginning; a short one may as well be a word of an address or a year. */
    private static Set<String> numberTerms(String typed) {
        Set<String> terms = new LinkedHashSet<>();
        String written = onlyDigits(typed);
        String dialled = PhoneNumber.digitsIn(typed);
        if (written.length() >= SHORTEST_ENDING && written.length() <= LONGEST_ENDING) {
            terms.add(endingTerm(written));
            terms.add(wordTerm(written));
        }
        if (dialled.length() > LONGEST_ENDING) {
            terms.add(numberTerm(dialled));
        }
        for (String digits : List.of(dialled, written, atHome(typed))) {
            if (digits.length() >= SHORTEST_BEGINNING && digits.length() <= LONGEST_BEGINNING) {
                terms.add(beginningTerm(digits));
            }
        }
        return terms;
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

    private static Set<ByteBuffer> hash(Collection<String> distinct, Sealing sealing) {
        return distinct.stream().map(term -> token(sealing, term)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ByteBuffer token(Sealing sealing, String term) {
        return ByteBuffer.wrap(sealing.hash(term, LENGTH)).asReadOnlyBuffer();
    }

    private static String onlyDigits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** The beginning of a number with the country's code, as it is dialled at home. */
    private static String atHome(String typed) {
        String digits = onlyDigits(typed);
        String abroad = digits.startsWith("00") ? digits.substring(2) : digits;
        return abroad.startsWith("84") ? "0" + abroad.substring(2) : digits;
    }

    private static String wordTerm(String word) {
        return "word:" + word;
    }

    private static String nameTerm(String word) {
        return "name:" + word;
    }

    /** The words in the order of the alphabet, since people give the family's name first or last. */
    private static String personTerm(String name) {
        return "person:" + String.join(" ", new TreeSet<>(VietnameseText.words(name)));
    }

    private static String numberTerm(String digits) {
        return "number:" + digits;
    }

    private static String endingTerm(String digits) {
        return "ending:" + digits;
    }

    private static String beginningTerm(String digits) {
        return "beginning:" + digits;
    }
}
