package vn.hotline.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which form of an answer is liked best, for servlets; generated clients name all forms that there are. */
final class AcceptHeader {

    private record Liked(String mediaType, double weight) {

        static Liked of(String part) {
            String[] words = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            double weight = Arrays.stream(words)
                    .skip(1)
                    .filter(word -> word.matches("q=(?:0|1|[01]?[.]\\d{1,3}|1[.]0*|0[.])"))
                    .mapToDouble(word -> Double.parseDouble(word.substring("q=".length())))
                    .findFirst()
                    .orElse(1);
            return new Liked(words[0], weight);
        }
    }

    private AcceptHeader() {}

    /**
     * @param header null without one
     * @param offered media types
     * @return the one of the most weight, of several the one named first; empty if none is named
     */
    static Optional<String> preferred(String header, List<String> offered) {
        return Arrays.stream(header == null ? new String[0] : header.split(","))
                .map(Liked::of)
                .filter(liked -> liked.weight > 0 && offered.contains(liked.mediaType))
                .sorted(Comparator.comparingDouble(Liked::weight).reversed())
                .map(Liked::mediaType)
                .findFirst();
    }
}
