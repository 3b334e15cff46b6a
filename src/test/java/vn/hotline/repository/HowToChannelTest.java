package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hotline.contact.Channel;

/** Carries out the how-to for a new channel, on a copy, and asks whether reports and the form know it. */
class HowToChannelTest {

    private static final String NEW = "EMAIL";
    private static final String HOW_TO = Sources.read(Sources.DOCS.resolve("how-to/add-a-channel.md"));

    private static ClassLoader changed;

    @BeforeAll
    static void carryOut(@TempDir Path folder) throws IOException {
        String last = Channel.values()[Channel.values().length - 1].name();
        String source = Sources.read(Sources.MAIN.resolve("vn/hotline/contact/Channel.java"));
        int begin = source.indexOf(";", source.indexOf("    " + last + "("));
        String constant = ChangedProgram.block(HOW_TO, NEW + "(");
        changed = ChangedProgram.with(
                folder, "Channel", source.substring(0, begin) + ",\n    " + constant + source.substring(begin + 1));
    }

    @Test
    void theExampleHasThreePlaces() {
        String files = HOW_TO.substring(HOW_TO.indexOf("## Files impacted"), HOW_TO.indexOf("Only if its icon"));
        assertThat(files.lines().filter(line -> line.matches("\\d\\. .*"))).hasSize(3);
    }

    @Test
    void itsIconIsThereAndItsNameIsSaidInBothLanguages() throws Exception {
        Object channel = channel();
        String icon = (String) channel.getClass().getMethod("getIcon").invoke(channel);
        assertThat(Path.of("src/main/webapp/assets/icons", icon + ".svg")).exists();
        Properties labels = new Properties();
        labels.load(new StringReader(ChangedProgram.block(HOW_TO, "Channel." + NEW)));
        assertThat(labels).containsOnlyKeys("Channel." + NEW);
        assertThat(ChangedProgram.block(HOW_TO, "Channel." + NEW).lines()).hasSize(2);
    }

    @Test
    void reportsCountItByItselfAndInNoLineThatIsPublishedOfOthers() throws Exception {
        Map<String, List<String>> figures = figures();
        assertThat(figures.get("contacts.channel.email")).containsExactly(NEW);
        assertThat(figures.get("interventions.source.email")).containsExactly(NEW);
        assertThat(figures.get("counselling.source.direct")).contains(NEW);
        assertThat(figures.get("app_zalo")).containsExactly("APP", "ZALO");
        assertThat(figures.get("calls")).containsExactly("PHONE");
    }

    @Test
    void aRecordOfItHasToSayWhatItAsksFor() throws Exception {
        Object channel = channel();
        assertThat(channel.getClass().getMethod("asks", String.class).invoke(channel, "sourceLink"))
                .isEqualTo(true);
    }

    /** The codes that each figure of the child line adds up. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> figures() throws ReflectiveOperationException {
        Class<?> lines = changed.loadClass("vn.hotline.kernel.Helpline");
        Collection<?> fixed = (Collection<?>) changed.loadClass("vn.hotline.reporting.figures.Figures")
                .getMethod("fixed", lines)
                .invoke(null, lines.getField("CHILD_PROTECTION").get(null));
        Map<String, List<String>> codes = new HashMap<>();
        for (Object figure : fixed) {
            codes.put((String) figure.getClass().getMethod("code").invoke(figure), (List<String>)
                    figure.getClass().getMethod("codes").invoke(figure));
        }
        return codes;
    }

    private static Object channel() throws ReflectiveOperationException {
        return Arrays.stream(changed.loadClass("vn.hotline.contact.Channel").getEnumConstants())
                .filter(one -> one.toString().equals(NEW))
                .findFirst()
                .orElseThrow();
    }
}
