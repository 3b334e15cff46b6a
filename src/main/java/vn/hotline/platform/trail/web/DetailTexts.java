package vn.hotline.platform.trail.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** What the trail says beside act and record, in the reader's language. */
@ApplicationScoped
public class DetailTexts implements Detail.Reader {

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Centres centres;

    @Inject
    private Me me;

    @Any
    @Inject
    private Instance<DetailWords> features;

    public String of(String detail) {
        return Detail.read(detail, this);
    }

    @Override
    public String text(String key, Object... arguments) {
        return texts.isKnown(key)
                ? texts.text(key, Arrays.stream(arguments).map(this::argument).toArray())
                : key;
    }

    private Object argument(Object argument) {
        return argument instanceof String key && texts.isKnown(key) ? texts.text(key) : argument;
    }

    @Override
    public String day(LocalDate day) {
        return show.date(day);
    }

    @Override
    public String centre(int id) {
        return centres.name(id, me.getLanguage());
    }

    @Override
    public String other(String kind, String value) {
        return features.stream()
                .filter(words -> words.kind().equals(kind))
                .findFirst()
                .map(words -> inWords(words, value))
                .orElse(value);
    }

    /** The trail is older than what it speaks of: nothing of it may stop a reader. */
    private static String inWords(DetailWords words, String value) {
        try {
            return words.of(value);
        } catch (RuntimeException unknown) {
            return value;
        }
    }
}
