package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

/**
 * What a menu offers: what new records may say, and what this one says already. A value that is no longer offered stays,
 * marked, until somebody chooses another; a menu without it would show nothing, and the next save would erase it.
 */
@Named("choices")
@ApplicationScoped
public class Choices {

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    /** @param chosen a code, several, or null */
    public List<SelectItem> codes(String list, Object chosen) {
        String language = me.getLanguage();
        return offer(
                codes.offered(list),
                CodeEntry::getCode,
                entry -> entry.label(language),
                chosen,
                code -> codes.label(list, (String) code, language));
    }

    /** Provinces as they stood on a day. Each is described by what else it is known by, so that it is found by that. */
    public List<SelectItem> provinces(LocalDate day, Object chosen) {
        List<SelectItem> items = offer(
                places.provincesOn(day), Province::getId, Province::getName, chosen, id -> places.name((Integer) id));
        items.forEach(item -> item.setDescription(places.alsoNamed(places.province((Integer) item.getValue()))));
        return items;
    }

    /**
     * @param chosen a value, several, or null
     * @param named the name of a value that is not among those offered
     */
    public <T> List<SelectItem> offer(
            Collection<T> offered,
            Function<T, ?> value,
            Function<T, String> label,
            Object chosen,
            Function<Object, String> named) {
        Stream<?> present = chosen instanceof Collection<?> several ? several.stream() : Stream.ofNullable(chosen);
        List<?> values = offered.stream().map(value).toList();
        return Stream.concat(
                        offered.stream().map(one -> new SelectItem(value.apply(one), label.apply(one))),
                        present.filter(Objects::nonNull)
                                .filter(one -> !"".equals(one) && !values.contains(one))
                                .map(one -> new SelectItem(one, texts.text("choice.ended", named.apply(one)))))
                .toList();
    }
}
