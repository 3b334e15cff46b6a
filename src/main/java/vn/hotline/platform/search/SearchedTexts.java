package vn.hotline.platform.search;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.sealing.Searchable;

/** The searchable texts of a record or of a part of it, to tell by which of them it was found. */
public final class SearchedTexts {

    private final Class<?> content;
    private final List<Attribute> texts;

    /** @param except names of those told otherwise */
    public SearchedTexts(Class<?> content, String... except) {
        this.content = content;
        texts = Attribute.of(content).stream()
                .filter(attribute -> attribute.annotation(Searchable.class) != null)
                .filter(attribute -> !Set.of(except).contains(attribute.name()))
                .toList();
    }

    /** For a query's select, behind the record's id. */
    public String columns(String alias) {
        return texts.stream().map(text -> alias + "." + text.name()).collect(Collectors.joining(", "));
    }

    /** @param row the record's id and the columns */
    public void tell(Object[] row, Sought sought, Consumer<Excerpt> found) {
        for (int i = 0; i < texts.size(); i++) {
            Searchable searchable = texts.get(i).annotation(Searchable.class);
            String label = searchable.told().isEmpty() ? texts.get(i).label(content) : searchable.told();
            String text = (String) row[i + 1];
            switch (searchable.value()[0]) {
                case NAME -> sought.inName(label, text).ifPresent(found);
                case WORDS -> sought.inText(label, text).ifPresent(found);
                case NUMBER -> sought.inNumber(label, text).ifPresent(found);
            }
        }
    }
}
