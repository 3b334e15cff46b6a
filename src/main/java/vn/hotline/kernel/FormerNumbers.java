package vn.hotline.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers of Viet Nam as they were before the ministry's two changes of the numbering plan, and as they are since. People
 * still tell the old ones, and old papers hold them. All by their national digits without the leading 0.
 *
 * <p>An old number of ten digits may be somebody else's mobile number today ("076 3 841 900" was a landline in An Giang):
 * whoever asks has to know that the digits name nothing of today.
 */
final class FormerNumbers {

    /**
     * Area codes: Decision 2036/QĐ-BTTTT of 21 November 2016, in three steps on 11 February, 15 April and 17 June 2017. Four
     * stayed: 210, 211, 218, 219.
     */
    private static final Map<String, String> AREAS = pairs("""
            22 212 231 213 20 214 230 215 29 216 52 232 53 233 54 234 510 235 511 236 37 237 38 238 39 239
            33 203 240 204 25 205 26 206 27 207 280 208 281 209 320 220 321 221 241 222 31 225 351 226 36 227 350 228
            30 229 780 290 781 291 710 292 711 293 74 294 76 296 77 297 79 299
            4 24 8 28 61 251 62 252 64 254 55 255 56 256 57 257 58 258 68 259 60 260 501 261 500 262 63 263 59 269
            70 270 651 271 72 272 73 273 650 274 75 275 66 276 67 277""");

    /** Mobile prefixes: Decision 798/QĐ-BTTTT of 25 May 2018, from 15 September 2018. */
    private static final Map<String, String> MOBILES = pairs("""
            120 70 121 79 122 77 126 76 128 78
            123 83 124 84 125 85 127 81 129 82
            162 32 163 33 164 34 165 35 166 36 167 37 168 38 169 39
            186 56 188 58 199 59""");

    private static final Map<String, String> OLD_MOBILES =
            MOBILES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, String> OLD_AREAS =
            AREAS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** What numbers behind an area code begin with. */
    private static final String SUBSCRIBERS = "23678";

    /** Behind codes that begin as mobile numbers do, where a digit too many looks like an old landline. */
    private static final String COMMONEST_SUBSCRIBERS = "3";

    private static final int OLD_MOBILE = 10;
    private static final int MOBILE = 9;
    private static final int LANDLINE = 10;
    private static final int LONGEST_CODE = 3;

    private FormerNumbers() {}

    /** @param national digits that name no number of today */
    static Optional<String> successor(String national) {
        if (national.length() == OLD_MOBILE && MOBILES.containsKey(national.substring(0, LONGEST_CODE))) {
            return Optional.of(with(MOBILES, LONGEST_CODE, national));
        }
        return Stream.of(3, 2, 1)
                .filter(length -> national.length() > length && AREAS.containsKey(national.substring(0, length)))
                .filter(length -> isSubscriber(national.substring(0, length), national.charAt(length)))
                .map(length -> with(AREAS, length, national))
                .filter(found -> found.length() == LANDLINE)
                .findFirst();
    }

    private static boolean isSubscriber(String area, char first) {
        return (area.length() == LONGEST_CODE && MOBILES.containsValue(area.substring(0, 2))
                                ? COMMONEST_SUBSCRIBERS
                                : SUBSCRIBERS)
                        .indexOf(first)
                >= 0;
    }

    /** @param national digits of a number of today */
    static Optional<String> predecessor(String national) {
        if (national.length() == MOBILE && OLD_MOBILES.containsKey(national.substring(0, 2))) {
            return Optional.of(with(OLD_MOBILES, 2, national));
        }
        return national.length() != LANDLINE
                ? Optional.empty()
                : Stream.of(3, 2)
                        .filter(length -> OLD_AREAS.containsKey(national.substring(0, length)))
                        .map(length -> with(OLD_AREAS, length, national))
                        .findFirst();
    }

    private static String with(Map<String, String> codes, int length, String national) {
        return codes.get(national.substring(0, length)) + national.substring(length);
    }

    private static Map<String, String> pairs(String text) {
        String[] codes = text.strip().split("\\s+");
        return Stream.iterate(0, i -> i < codes.length, i -> i + 2)
                .collect(Collectors.toMap(i -> codes[i], i -> codes[i + 1]));
    }
}
