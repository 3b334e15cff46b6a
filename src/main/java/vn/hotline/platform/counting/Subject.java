package vn.hotline.platform.counting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Dimension.Value;

/**
 * What one row that is counted stands for: so its unit, and where the database keeps each of its qualities. Its feature
 * declares it; a feature further on the road may add qualities of its own where it declares these.
 *
 * <p>It is put together where it is declared and never changed afterwards.
 */
public final class Subject {

    private final String name;
    private final Function<Helpline, Unit> unit;
    private final Map<Dimension, Value> values = new LinkedHashMap<>();
    private String id = "r.id";
    private String position = "null";
    private Dimension origin;
    private Dimension type;
    private List<Dimension> levels = List.of();

    private Subject(String name, Function<Helpline, Unit> unit) {
        this.name = name;
        this.unit = unit;
    }

    /** Every record counts in its centre; its other qualities follow. */
    public static Subject of(String name, Function<Helpline, Unit> unit) {
        return new Subject(name, unit).has(Dimension.CENTRE, "r.centre_id");
    }

    /** Rows below the record, several of which may belong to one: persons. */
    public Subject below(String itsId, String itsPosition) {
        id = itsId;
        position = itsPosition;
        return this;
    }

    /** @param sql the code of a row, of the tables of its {@link RowSource} */
    public Subject has(Dimension dimension, String sql) {
        values.put(dimension, Value.one(sql));
        return this;
    }

    /** By the unit of the day the record counts, or by the one that it is today. */
    public Subject hasProvince(String sql) {
        return has(Dimension.PROVINCE_THEN, sql).has(Dimension.PROVINCE_NOW, sql);
    }

    /** Rows that can have several codes: see {@link Value}. */
    public Subject hasMany(Dimension dimension, String tables, String link, String sql) {
        values.put(dimension, new Value(tables, link, sql));
        return this;
    }

    /**
     * What a list of its rows tells.
     *
     * @param itsOrigin how a row came about: its channel, its source, its agency
     * @param itsType the type of intervention
     * @param itsLevels what was done; a row has one of them
     */
    public Subject listed(Dimension itsOrigin, Dimension itsType, Dimension... itsLevels) {
        origin = itsOrigin;
        type = itsType;
        levels = List.of(itsLevels);
        return this;
    }

    public Unit unit(Helpline line) {
        return unit.apply(line);
    }

    public Dimension origin() {
        return origin;
    }

    public Dimension type() {
        return type;
    }

    /** Empty where nothing else was done than what the record is. */
    public List<Dimension> levels() {
        return levels;
    }

    public Set<Dimension> dimensions() {
        return Set.copyOf(values.keySet());
    }

    String id() {
        return id;
    }

    String position() {
        return position;
    }

    Value value(Dimension dimension) {
        return values.get(dimension);
    }

    @Override
    public String toString() {
        return name;
    }
}
