package vn.hotline.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.VietnameseOrder;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.VietnameseText.Searched;
import vn.hotline.kernel.VietnameseText.Typed;

/** Provinces and communes as they stood on a day. Kept until somebody changes them on any server. */
@Named("places")
@ApplicationScoped
public class Places {

    /** @param name folded once, since it is searched at each key */
    private record NamedCommune(Commune commune, Searched name, Searched withProvince) {}

    /** @param provinces in the order of their names */
    private record Copy(
            Map<Integer, Province> provinces,
            Map<Integer, Commune> communes,
            Map<String, List<Commune>> communesByCode,
            LocalDate firstDayOfCommunes,
            List<NamedCommune> communesByName,
            Map<Integer, List<String>> everydayNames,
            long version) {}

    @Inject
    private ReferenceData data;

    @Inject
    private ReferenceVersion version;

    @Inject
    private Clock clock;

    private volatile Copy copy;

    /** In the order of their names. */
    public List<Province> provincesOn(LocalDate day) {
        return all().values().stream()
                .filter(province -> province.isValidOn(day))
                .toList();
    }

    /** Of all provinces, former ones too, in the order of their names. */
    public List<Integer> idsByName() {
        return List.copyOf(all().keySet());
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

    /** As it is called in Vietnamese, also of a province that stands no more; empty for null and for one that never was. */
    public String name(Integer id) {
        Province province = province(id);
        return province == null ? "" : province.getName();
    }

    /** @return the commune, or null for none */
    public Commune commune(Integer id) {
        return id == null ? null : copy().communes.get(id);
    }

    /** The commune that had a code on a day, or null. */
    public Commune communeOf(String code, LocalDate day) {
        return copy().communesByCode.getOrDefault(code, List.of()).stream()
                .filter(commune -> commune.isValidOn(day))
                .findFirst()
                .orElse(null);
    }

    /** Whether a province stood on a day. */
    public boolean stands(Integer provinceId, LocalDate day) {
        Province province = province(provinceId);
        return province != null && province.isValidOn(day);
    }

    /** Whether on a day both stood, the commune in this province. */
    public boolean fits(Integer provinceId, Integer communeId, LocalDate day) {
        Commune commune = commune(communeId);
        return commune != null
                && commune.isValidOn(day)
                && stands(provinceId, day)
                && commune.getProvinceCode().equals(province(provinceId).getCode());
    }

    /** Communes are known since districts ended, on 1 July 2025; before, a place is its province and what was told. */
    public boolean hasCommunesOn(LocalDate day) {
        return !day.isBefore(copy().firstDayOfCommunes);
    }

    /**
     * All units that stood or stand on the ground of this one: those that went into it and those it went into, at any
     * time. Whatever is kept of a place is found under each of its names.
     */
    public List<Integer> onTheGroundOf(int id) {
        List<Integer> ids = withPredecessors(id);
        for (Province unit = province(id); unit != null && unit.getSuccessorId() != null; ) {
            unit = province(unit.getSuccessorId());
            ids.add(unit.getId());
        }
        return ids;
    }

    /** Whether two units lie on different ground; of one that is not told nobody knows. */
    public boolean areApart(Integer one, Integer other) {
        return one != null && other != null && !onTheGroundOf(one).contains(other);
    }

    /** What became of a unit by itself: of another kind or name, but the same people and ground. */
    public Integer lastOf(Integer id) {
        Integer last = id;
        for (Province unit = province(id); unit != null && unit.getSuccessorId() != null; unit = province(last)) {
            if (mergedInto(unit.getSuccessorId()).size() > 1) {
                return last;
            }
            last = unit.getSuccessorId();
        }
        return last;
    }

    /**
     * Communes that stood on a day and whose name holds what was typed, alone or followed by its province ("tân phú đồng
     * nai"): those that begin with it first, then by name and province.
     *
     * @param provinceCode null for all provinces
     */
    public List<Commune> communesNamed(String typed, String provinceCode, LocalDate day) {
        Typed needle = new Typed(typed);
        List<Commune> begin = new ArrayList<>();
        List<Commune> hold = new ArrayList<>();
        for (NamedCommune one : copy().communesByName) {
            if (provinceCode != null && !one.commune.getProvinceCode().equals(provinceCode)
                    || !one.commune.isValidOn(day)) {
                continue;
            }
            if (one.withProvince.begins(needle)) {
                begin.add(one.commune);
            } else if (one.name.holds(needle)) {
                hold.add(one.commune);
            }
        }
        // of those with just this name wards first: more people live there
        String whole = VietnameseText.folded(typed == null ? "" : typed);
        begin.sort(Comparator.comparing(
                (Commune one) -> VietnameseText.folded(one.getName()).equals(whole)
                        ? one.getKind().equals("WARD") ? 0 : 1
                        : 2));
        begin.addAll(hold);
        return begin;
    }

    /** The name of the province a commune lies in. */
    public String provinceOf(Commune commune) {
        LocalDate day = commune.getValidTo() == null ? Days.dayOf(clock.instant()) : commune.getValidTo();
        Province province = provinceOf(
                commune.getProvinceCode(), day.isBefore(commune.getValidFrom()) ? commune.getValidFrom() : day);
        return province == null ? "" : province.getName();
    }

    /** What else a unit is known by: the names of all that went into it, and what people call them; with "; " between. */
    public String alsoNamed(Province unit) {
        Set<String> names = new LinkedHashSet<>();
        for (int id : withPredecessors(unit.getId())) {
            names.add(province(id).getName());
            names.addAll(copy().everydayNames.getOrDefault(id, List.of()));
        }
        names.remove(unit.getName());
        return String.join("; ", names);
    }

    /** The units that went into this one. */
    public List<Province> mergedInto(int id) {
        return all().values().stream()
                .filter(earlier -> earlier.getSuccessorId() != null && earlier.getSuccessorId() == id)
                .toList();
    }

    /** This unit and all that went into it, and into those, at any time. */
    public List<Integer> withPredecessors(int id) {
        List<Integer> ids = new ArrayList<>(List.of(id));
        for (int i = 0; i < ids.size(); i++) {
            mergedInto(ids.get(i)).forEach(earlier -> ids.add(earlier.getId()));
        }
        return ids;
    }

    private Map<Integer, Province> all() {
        return copy().provinces;
    }

    private Copy copy() {
        Copy present = copy;
        long current = version.current();
        if (present == null || present.version != current) {
            present = read(current);
            copy = present;
        }
        return present;
    }

    private Copy read(long current) {
        Map<Integer, Province> provinces = new LinkedHashMap<>();
        data.provinces().stream()
                .sorted(Comparator.comparing(Province::getName, VietnameseOrder.ALPHABETIC))
                .forEach(province -> provinces.put(province.getId(), province));
        List<Commune> communes = data.communes();
        return new Copy(
                provinces,
                communes.stream().collect(Collectors.toMap(Commune::getId, Function.identity())),
                communes.stream().collect(Collectors.groupingBy(Commune::getCode)),
                communes.stream()
                        .map(Commune::getValidFrom)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX),
                byName(communes, provinces.values()),
                data.everydayNames().stream()
                        .collect(Collectors.groupingBy(
                                ReferenceData.EverydayName::provinceId,
                                Collectors.mapping(ReferenceData.EverydayName::name, Collectors.toList()))),
                current);
    }

    /** In the order of the alphabet, those of one name by their province. */
    private static List<NamedCommune> byName(List<Commune> communes, Collection<Province> provinces) {
        Map<String, String> names = new HashMap<>();
        provinces.forEach(province -> names.put(province.getCode(), province.getName()));
        // codes were given anew: the unit that stands has the last word
        provinces.stream()
                .filter(province -> province.getValidTo() == null)
                .forEach(province -> names.put(province.getCode(), province.getName()));
        Function<Commune, String> provinceName = commune -> names.getOrDefault(commune.getProvinceCode(), "");
        return communes.stream()
                .sorted(Comparator.comparing(Commune::getName, VietnameseOrder.ALPHABETIC)
                        .thenComparing(provinceName, VietnameseOrder.ALPHABETIC))
                .map(commune -> new NamedCommune(
                        commune,
                        new Searched(commune.getName()),
                        new Searched(commune.getName() + " " + provinceName.apply(commune))))
                .toList();
    }
}
