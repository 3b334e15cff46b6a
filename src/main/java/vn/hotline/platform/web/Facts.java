package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Attribute;

/**
 * What a record says, field by field, for the pages it is read on. A page draws some fields in its own way and names them;
 * all others are drawn by {@link #others}, so that a field nobody thought of is read, too.
 */
@Named
@ApplicationScoped
public class Facts {

    /** A field and its value in words, empty for nothing. */
    public record Fact(String label, String value) {}

    @Inject
    private FieldWords words;

    /** @param names of attributes, with blanks between them */
    public List<Fact> of(Object content, Helpline line, String names) {
        List<Attribute> all = Attribute.of(content.getClass());
        return Arrays.stream(names.split(" "))
                .map(name -> all.stream()
                        .filter(attribute -> attribute.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(attribute -> fact(attribute, content, line))
                .toList();
    }

    /**
     * All that say something and are not drawn in another way.
     *
     * @param except names of those that are, with blanks between them
     */
    public List<Fact> others(Object content, Helpline line, String except) {
        Set<String> drawn = Set.of(except.split(" "));
        List<Fact> others = new ArrayList<>();
        for (Attribute attribute : Attribute.of(content.getClass())) {
            if (!drawn.contains(attribute.name()) && attribute.text(content) != null) {
                others.add(fact(attribute, content, line));
            }
        }
        return others;
    }

    private Fact fact(Attribute attribute, Object content, Helpline line) {
        return new Fact(
                words.label(attribute.label(content.getClass()), line),
                words.value(attribute.shown(), attribute.get(content)));
    }
}
