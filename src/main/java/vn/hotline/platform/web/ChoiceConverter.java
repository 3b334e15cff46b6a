package vn.hotline.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of what a field suggests. Words that are none of it are refused: nobody's guess is stored. */
public abstract class ChoiceConverter<T> extends TypedConverter<T> {

    /** What was chosen comes as a number with a mark, so that a number somebody typed is not taken for a choice. */
    private static final Pattern CHOSEN = Pattern.compile("#(\\d{1,18})");

    protected abstract Optional<T> find(long id);

    protected abstract long idOf(T chosen);

    @Override
    protected Optional<T> read(String typed) {
        Matcher chosen = CHOSEN.matcher(typed);
        return chosen.matches() ? find(Long.parseLong(chosen.group(1))) : Optional.empty();
    }

    @Override
    protected String write(T chosen) {
        return "#" + idOf(chosen);
    }

    @Override
    protected String refusal() {
        return "input.choice";
    }
}
