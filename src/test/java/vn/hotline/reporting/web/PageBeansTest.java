package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page keeps what was asked and has one line for each button; what it shows and offers is made by plain classes. */
class PageBeansTest {

    private static final Path PAGES = Path.of("src/main/java/vn/hotline/reporting/web");
    private static final int LONGEST = 220;

    @Test
    void noPageIsLongerThanAReaderTakesInAtOnce() throws IOException {
        try (Stream<Path> all = Files.list(PAGES)) {
            List<Path> pages = all.filter(file -> file.getFileName().toString().endsWith("Page.java"))
                    .toList();

            assertThat(pages).hasSizeGreaterThan(8).allSatisfy(page -> assertThat(Files.readAllLines(page))
                    .as(page.getFileName().toString())
                    .hasSizeLessThanOrEqualTo(LONGEST));
        }
    }
}
