package vn.hotline.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.form.Attribute;

/** The code lists for pages and checks, kept until somebody changes them on any server. */
@Named("codes")
@ApplicationScoped
public class Codes {

    private record Copy(Map<CodeList, Map<String, CodeEntry>> lists, long version) {}

    @Inject
    private ReferenceData data;

    @Inject
    private ReferenceVersion version;

    private volatile Copy copy;

    /** Entries that are offered for new records, in their order. */
    public List<CodeEntry> offered(CodeList list) {
        return list(list).values().stream().filter(CodeEntry::isActive).toList();
    }

    /** As {@link #offered(CodeList)}, for pages, which name a list. */
    public List<CodeEntry> offered(String list) {
        return offered(CodeList.valueOf(list));
    }

    /** Codes of all entries, in their order. */
    public List<String> all(CodeList list) {
        return List.copyOf(list(list).keySet());
    }

    /** Whether new records may have the code. */
    public boolean isOffered(CodeList list, String code) {
        CodeEntry entry = list(list).get(code);
        return entry != null && entry.isActive();
    }

    /**
     * Adds a problem at each code that is not offered and was not said before: what a record says already may stay.
     *
     * @param row beginning of the names of fields
     * @param before what stood there, or nothing
     */
    public void check(String row, Object form, Collection<?> before, Helpline line, Problems problems) {
        for (Attribute attribute : Attribute.of(form.getClass())) {
            List<String> codes = attribute.codes(form);
            if (!codes.isEmpty()) {
                CodeList list = CodeList.of(attribute.shown(), line);
                codes.stream()
                        .filter(code -> before.stream()
                                .noneMatch(said -> attribute.codes(said).contains(code)))
                        .forEach(code ->
                                problems.check(isOffered(list, code), row + attribute.name(), "input.code", code));
            }
        }
    }

    /** The label, also of an entry no longer offered; empty for no code. */
    public String label(String list, String code, String language) {
        CodeEntry entry = code == null ? null : list(CodeList.valueOf(list)).get(code);
        return entry == null ? code == null ? "" : code : entry.label(language);
    }

    private Map<String, CodeEntry> list(CodeList list) {
        Copy present = copy;
        long current = version.current();
        if (present == null || present.version != current) {
            present = new Copy(read(), current);
            copy = present;
        }
        return present.lists.getOrDefault(list, Map.of());
    }

    private Map<CodeList, Map<String, CodeEntry>> read() {
        Map<CodeList, Map<String, CodeEntry>> lists = new EnumMap<>(CodeList.class);
        for (CodeEntry entry : data.codes()) {
            lists.computeIfAbsent(entry.getList(), list -> new LinkedHashMap<>())
                    .put(entry.getCode(), entry);
        }
        return lists;
    }
}
