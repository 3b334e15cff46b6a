package vn.hotline.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Provinces as they stood on a day. They change with a migration only, so they are read once. */
@Named("places")
@ApplicationScoped
public class Places {

    private static final Collator ALPHABET = Collator.getInstance(new Locale("vi"));

    @Inject
    private ReferenceData data;

    private volatile Map<Integer, Province> provinces;

    public List<Province> provincesOn(LocalDate day) {
        return all().values().stream()
                .filter(province -> province.isValidOn(day))
                .sorted((one, other) -> ALPHABET.compare(one.getName(), other.getName()))
                .toList();
    }

    /** @return the province, or null for none */
    public Province province(Integer id) {
        return id == null ? null : all().get(id);
    }

    /** The province that had a code on a day, or null. */
    public Province provinceOf(String code, LocalDate day) {
        return all().values().stream()
                .filter(province -> province.getCode().equals(code) && province.isValidOn(day))
                .findFirst()
                .orElse(null);
    }

    public String name(Integer id) {
        Province province = province(id);
        return province == null ? "" : province.getName();
    }

    private Map<Integer, Province> all() {
        if (provinces == null) {
            provinces = data.provinces().stream().collect(Collectors.toMap(Province::getId, Function.identity()));
        }
        return provinces;
    }
}
