package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.hotline.demo.Provinces.Commune;
import vn.hotline.demo.Provinces.Province;

/**
 * The bodies that cases are referred to: the invented directory, and three commune committees in every province,
 * because a case always goes to the commune. Committees of the earlier provinces are kept, no longer active.
 */
final class Agencies {

    private static final int COMMITTEES_A_PROVINCE = 3;

    record Agency(
            long id,
            String kind,
            String name,
            Integer province,
            Commune commune,
            String phone,
            String email,
            String address,
            boolean active) {}

    private final List<Agency> all = new ArrayList<>();
    private final Map<String, List<Agency>> byKind = new HashMap<>();
    private final Map<String, List<Agency>> committees = new HashMap<>();
    private final long firstId;

    /** @param first the first day of the records: earlier provinces are needed if it lies before the merger */
    Agencies(Provinces provinces, LocalDate first, LocalDate today, long firstId, SplittableRandom random) {
        this.firstId = firstId;
        Map<String, Province> current = new HashMap<>();
        provinces.on(today).forEach(province -> current.put(province.code(), province));
        for (String line : WordLists.lines("agencies.csv")
                .subList(1, WordLists.lines("agencies.csv").size())) {
            String[] columns = line.split(";");
            add(columns[0], columns[2], current.get(columns[1]).id(), null, columns[3], columns[4], columns[5], true);
        }
        provinces.on(today).forEach(province -> addCommittees(provinces, province, random));
        if (first.isBefore(Provinces.COMMUNES_SINCE)) {
            provinces.on(first).forEach(province -> addEarlierCommittees(province, random));
        }
    }

    private void addCommittees(Provinces provinces, Province province, SplittableRandom random) {
        List<Commune> communes = provinces.communes(province);
        for (int i = 0; i < COMMITTEES_A_PROVINCE; i++) {
            Commune commune = communes.get(random.nextInt(communes.size() / COMMITTEES_A_PROVINCE)
                    + i * (communes.size() / COMMITTEES_A_PROVINCE));
            committees
                    .computeIfAbsent(unit(province), unit -> new ArrayList<>())
                    .add(add(
                            "COMMUNE_COMMITTEE",
                            "UBND " + commune.spoken(),
                            province.id(),
                            commune,
                            null,
                            null,
                            null,
                            true));
        }
    }

    private void addEarlierCommittees(Province province, SplittableRandom random) {
        List<String> places = WordLists.lines("places.txt");
        int start = random.nextInt(places.size());
        for (int i = 0; i < COMMITTEES_A_PROVINCE; i++) {
            String name = "UBND xã " + places.get((start + 7 * i) % places.size());
            committees
                    .computeIfAbsent(unit(province), unit -> new ArrayList<>())
                    .add(add("COMMUNE_COMMITTEE", name, province.id(), null, null, null, null, false));
        }
    }

    private Agency add(
            String kind,
            String name,
            Integer province,
            Commune commune,
            String phone,
            String email,
            String address,
            boolean active) {
        Agency agency = new Agency(firstId + all.size(), kind, name, province, commune, phone, email, address, active);
        all.add(agency);
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(agency);
        return agency;
    }

    long lastId() {
        return firstId + all.size() - 1;
    }

    Agency named(String name) {
        return all.stream()
                .filter(agency -> agency.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The committee of one of the communes that cases happen in. */
    Agency committee(Province province, SplittableRandom random) {
        List<Agency> found = committees.get(unit(province));
        return found.get(random.nextInt(found.size()));
    }

    /** A province that only changed its kind or name keeps its communes. */
    private static String unit(Province province) {
        return (province.from().isBefore(Provinces.COMMUNES_SINCE) ? "before " : "") + province.code();
    }

    Agency draw(String kind, Province province, SplittableRandom random) {
        List<Agency> found = byKind.get(kind);
        List<Agency> near = found.stream()
                .filter(agency -> agency.province() != null && agency.province() == province.id())
                .toList();
        List<Agency> from = near.isEmpty() ? found : near;
        return from.get(random.nextInt(from.size()));
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO agency (id, name, kind, province_id,"
                + " commune_id, phone, email, address, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Agency agency : all) {
                row.setLong(1, agency.id());
                row.setString(2, agency.name());
                row.setString(3, agency.kind());
                row.setObject(4, agency.province());
                row.setObject(
                        5, agency.commune() == null ? null : agency.commune().id());
                row.setString(6, agency.phone());
                row.setString(7, agency.email());
                row.setString(8, agency.address());
                row.setBoolean(9, agency.active());
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
