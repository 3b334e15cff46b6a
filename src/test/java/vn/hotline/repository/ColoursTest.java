package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours are named once, in tokens.css, and can be read in light and in dark. */
class ColoursTest {

    private static final Path TOKENS = Sources.WEBAPP.resolve("assets/tokens.css");
    /** A picture that stands alone cannot read tokens. */
    private static final Path MARK = Sources.WEBAPP.resolve("assets/mark.svg");

    private static final Pattern COLOUR = Pattern.compile(
            "#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b(?![-\\w])|\\b(?:rgb|rgba|hsl|hsla|oklch)\\("
                    + "|:\\s*(?:white|black|red|green|blue|gray|grey|orange|yellow)\\b");
    private static final Pattern TOKEN = Pattern.compile("--c-([a-z0-9-]+):\\s*(#[0-9a-f]{6})");

    private static final double READ_AT_LENGTH = 7;
    private static final double META = 4.5;
    private static final double SHAPE = 3;

    /** Bars that always carry their value as text. */
    private static final double DECORATION = 2.5;

    private final Map<String, String> light = block(":root {", "\n}");
    private final Map<String, String> dark = over(light, block(":root[data-theme=\"dark\"] {", "\n}"));
    private final List<String> tooFaint = new ArrayList<>();

    @Test
    void areWrittenInOneFile() {
        List<String> elsewhere = new ArrayList<>();
        for (Path file : Sources.under(Sources.WEBAPP, "css", "js", "xhtml", "svg")) {
            if (!file.equals(TOKENS) && !file.equals(MARK)) {
                String text = Sources.read(file).replaceAll("href=\"[^\"]*\"|url\\([^)]*\\)|&#\\w+;", "");
                Matcher find = COLOUR.matcher(text);
                while (find.find()) {
                    elsewhere.add(Sources.at(file, text, find));
                }
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void areTheSameForWhoChoosesDarkAndWhoFollowsTheSystem() {
        assertThat(block(":root:not([data-theme=\"light\"], [data-theme=\"dark\"]) {", "\n  }"))
                .isNotEmpty()
                .isEqualTo(block(":root[data-theme=\"dark\"] {", "\n}"));
    }

    @Test
    void canBeRead() {
        need(
                READ_AT_LENGTH,
                "text",
                "surface",
                "ground",
                "sunken",
                "raised",
                "hover",
                "selected",
                "nav",
                "danger-soft",
                "warn-soft",
                "ok-soft",
                "info-soft");
        need(READ_AT_LENGTH, "text-2", "surface", "ground", "raised", "hover", "selected", "nav", "sunken");
        need(META, "text-3", "surface", "ground", "raised", "hover", "selected", "nav", "sunken");
        need(META, "text-disabled", "surface");
        need(READ_AT_LENGTH, "accent", "surface", "ground", "raised", "hover", "nav");
        need(META, "accent", "selected", "accent-soft");
        need(META, "on-solid", "accent-solid", "accent-solid-hover", "danger-solid");
        need(READ_AT_LENGTH, "warn-on-solid", "warn-solid");
        for (String meaning : List.of("danger", "warn", "ok", "info")) {
            need(READ_AT_LENGTH, meaning + "-ink", meaning + "-soft", "surface");
            need(SHAPE, meaning + "-edge", "surface", "ground", meaning + "-soft");
        }
        need(SHAPE, "control", "surface", "ground", "raised");
        need(SHAPE, "focus", "surface", "ground", "raised", "sunken", "selected");
        need(SHAPE, "danger-solid", "surface", "ground");
        Stream.of("chart-1", "chart-3", "chart-4", "chart-5").forEach(chart -> need(SHAPE, chart, "surface"));
        need(DECORATION, "chart-2", "surface");
        assertThat(tooFaint).isEmpty();
    }

    private void need(double ratio, String ink, String... grounds) {
        for (String ground : grounds) {
            need(ratio, "light", light, ink, ground);
            need(ratio, "dark", dark, ink, ground);
        }
    }

    private void need(double ratio, String theme, Map<String, String> tokens, String ink, String ground) {
        assertThat(tokens).as(theme).containsKeys(ink, ground);
        double found = ratio(tokens.get(ink), tokens.get(ground));
        if (found < ratio) {
            tooFaint.add("%s: %s on %s is %.2f, needs %.1f".formatted(theme, ink, ground, found, ratio));
        }
    }

    /** WCAG 2.2, contrast ratio. */
    private static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int start) {
        double value = Integer.parseInt(colour.substring(start, start + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> block(String beginning, String end) {
        String css = Sources.read(TOKENS);
        int from = css.indexOf(beginning);
        Map<String, String> tokens = new HashMap<>();
        TOKEN.matcher(css.substring(from, css.indexOf(end, from)))
                .results()
                .forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static Map<String, String> over(Map<String, String> base, Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(base);
        all.putAll(changes);
        return all;
    }
}
