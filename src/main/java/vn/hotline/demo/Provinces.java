package vn.hotline.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** The provinces of a day, drawn by their population; each centre mostly hears from its own part of the country. */
final class Provinces {

    /** How much rather a centre hears from its own part. */
    private static final double OWN_PART = 12;

    /** Communes are known since the units of two levels came. */
    static final LocalDate COMMUNES_SINCE = LocalDate.of(2025, 7, 1);

    record Province(int id, String code, String name, String kind, LocalDate from, LocalDate to) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        String spoken() {
            return ("CITY".equals(kind) ? "thành phố " : "tỉnh ") + name;
        }
    }

    /** @param before the unit it was until it began, or null */
    record Commune(int id, String name, String kind, LocalDate from, LocalDate to, Integer before) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /** The id under which it was known on a day. */
        int idOn(LocalDate day) {
            return before != null && day.isBefore(from) ? before : id;
        }

        String spoken() {
            return switch (kind) {
                case "WARD" -> name.startsWith("Phường") ? name.replaceFirst("P", "p") : "phường " + name;
                case "SPECIAL_ZONE" -> "đặc khu " + name;
                default -> "xã " + name;
            };
        }
    }

    private final List<Province> all = new ArrayList<>();
    private final Map<Integer, Double> people = new HashMap<>();
    private final Map<Integer, Integer> part = new HashMap<>();
    private final Map<String, List<Commune>> communes = new HashMap<>();
    private final Map<Integer, List<Commune>> communesOf = new ConcurrentHashMap<>();
    private final Map<String, Weighted<Province>> drawn = new ConcurrentHashMap<>();

    Provinces(Connection connection) throws SQLException {
        Map<Integer, Integer> successors = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(
                    "SELECT id, code, name, kind, valid_from, valid_to, successor_id FROM province ORDER BY id");
            while (row.next()) {
                all.add(new Province(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
                if (row.getObject(7) != null) {
                    successors.put(row.getInt(1), row.getInt(7));
                }
            }
            row = statement.executeQuery(
                    "SELECT c.province_code, c.id, c.name, c.kind, c.valid_from, c.valid_to, b.id FROM commune c"
                            + " LEFT JOIN commune b ON b.successor_id = c.id ORDER BY c.id");
            while (row.next()) {
                communes.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(new Commune(
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, Integer.class)));
            }
        }
        populate(successors);
    }

    /** The people are known for the 63 units; whatever became of these takes their people over. */
    private void populate(Map<Integer, Integer> successors) {
        Map<String, String[]> known = new HashMap<>();
        WordLists.lines("population.csv").forEach(line -> known.put(line.substring(0, 2), line.split(";")));
        LocalDate first =
                all.stream().map(Province::from).min(LocalDate::compareTo).orElseThrow();
        for (Province province : all) {
            String[] columns = known.get(province.code());
            if (province.from().equals(first)) {
                for (Integer id = province.id(); id != null; id = successors.get(id)) {
                    people.merge(id, Double.valueOf(columns[1]), Double::sum);
                    part.putIfAbsent(id, Integer.valueOf(columns[2]));
                }
            }
        }
    }

    List<Province> on(LocalDate day) {
        return all.stream().filter(province -> province.isValidOn(day)).toList();
    }

    Province named(String name, LocalDate day) {
        return on(day).stream()
                .filter(province -> province.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Commune> communes(Province province) {
        return communesOf.computeIfAbsent(
                province.id(), id -> communes.getOrDefault(province.code(), List.of()).stream()
                        .filter(commune -> commune.isValidOn(province.from()))
                        .toList());
    }

    Province draw(LocalDate day, int centre, SplittableRandom random) {
        return drawn.computeIfAbsent(lastChange(day) + " " + centre, key -> weighted(day, centre))
                .draw(random);
    }

    private Weighted<Province> weighted(LocalDate day, int centre) {
        Weighted<Province> weighted = new Weighted<>();
        for (Province province : on(day)) {
            weighted.add(province, people.get(province.id()) * (part.get(province.id()) == centre ? OWN_PART : 1));
        }
        return weighted;
    }

    private LocalDate lastChange(LocalDate day) {
        LocalDate last = LocalDate.MIN;
        for (Province province : all) {
            if (!province.from().isAfter(day) && province.from().isAfter(last)) {
                last = province.from();
            }
        }
        return last;
    }
}
