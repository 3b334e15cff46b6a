package vn.hotline.reporting.analysis.pivot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Dimension.Value;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.db.SqlText;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.reporting.analysis.rows.Selected;

/**
 * The records that a pivot or one of its cells counts, in SQL. The same conditions count and list them, so a cell and
 * its rows cannot disagree.
 *
 * @param units the units that today's provinces are made of, by the id of each: those of all times
 */
record PivotSelection(
        Helpline line,
        PivotMeasure measure,
        CountedBy event,
        List<Condition> conditions,
        Map<String, List<Integer>> units)
        implements Selected {

    @Override
    public RowSource source() {
        return measure.source(event);
    }

    @Override
    public String amount() {
        return measure.amount().sql();
    }

    @Override
    public Detail.Mark detail() {
        return Detail.all(
                measure,
                event,
                conditions.isEmpty()
                        ? null
                        : Detail.other(PivotService.CONDITIONS, line + " " + Condition.text(conditions)));
    }

    @Override
    public void narrow(SqlText sql) {
        conditions.forEach(condition -> narrow(sql, condition));
    }

    /** The code of a record in SQL; of a dimension with several, after its {@link #join}. */
    String code(Dimension dimension) {
        String time = source().local();
        return switch (dimension.kind()) {
            case YEAR -> "year(" + time + ")";
            case QUARTER -> "(year(" + time + ") * 10 + quarter(" + time + "))";
            case MONTH -> "extract(year_month from " + time + ")";
            case WEEKDAY -> "(weekday(" + time + ") + 1)";
            case HOUR -> "hour(" + time + ")";
            case PROVINCE_NOW -> today(value(dimension).sql());
            default -> "coalesce(" + value(dimension).sql() + ", '" + Code.UNKNOWN + "')";
        };
    }

    /** Puts the codes of a dimension beside a record that can have several; it stays without if it has none. */
    String join(Dimension dimension) {
        if (dimension == null || !dimension.isMany(measure.subject())) {
            return "";
        }
        Value value = value(dimension);
        return " left join (" + value.tables() + ") on " + linked(dimension, value);
    }

    private Value value(Dimension dimension) {
        return dimension.value(measure.subject());
    }

    private String linked(Dimension dimension, Value value) {
        CodeList list = dimension.list(line);
        return list == null ? value.link() : value.link().replace(Value.LIST, list.name());
    }

    private String today(String province) {
        StringBuilder sql = new StringBuilder("case when " + province + " is null then '" + Code.UNKNOWN + "'");
        units.forEach((unit, all) -> sql.append(" when ")
                .append(province)
                .append(all.stream().map(String::valueOf).collect(Collectors.joining(", ", " in (", ")")))
                .append(" then '")
                .append(unit)
                .append('\''));
        return sql.append(" else ").append(province).append(" end").toString();
    }

    private void narrow(SqlText sql, Condition condition) {
        Dimension dimension = condition.dimension();
        if (dimension.isCourse()) {
            narrowDays(sql, condition);
        } else if (dimension.isMany(measure.subject())) {
            narrowSeveral(sql, condition);
        } else if (dimension.isProvince()) {
            narrowProvinces(sql, condition);
        } else {
            sql.add(" and ").in(code(dimension), condition.codes());
            narrowPlain(sql, condition);
        }
    }

    /** An index is found by the column alone. */
    private void narrowPlain(SqlText sql, Condition condition) {
        if (!condition.dimension().isOfTime() && !condition.codes().contains(Code.UNKNOWN)) {
            sql.add(" and ").in(value(condition.dimension()).sql(), condition.codes());
        }
    }

    private void narrowDays(SqlText sql, Condition condition) {
        String or = " and (";
        for (String code : condition.codes()) {
            source().within(sql.add(or), Code.days(condition.dimension(), code));
            or = " or ";
        }
        sql.add(")");
    }

    /** A record that has several codes is met once, whichever of them are asked for. */
    private void narrowSeveral(SqlText sql, Condition condition) {
        Value value = value(condition.dimension());
        String rows = "exists (select 1 from " + value.tables() + " where " + linked(condition.dimension(), value);
        sql.add(" and (" + rows + " and ").in(value.sql(), condition.codes()).add(")");
        if (condition.codes().contains(Code.UNKNOWN)) {
            sql.add(" or not " + rows + ")");
        }
        sql.add(")");
    }

    private void narrowProvinces(SqlText sql, Condition condition) {
        String column = value(condition.dimension()).sql();
        List<Integer> provinces = condition.codes().stream()
                .filter(code -> !code.equals(Code.UNKNOWN))
                .flatMap(code -> condition.dimension() == Dimension.PROVINCE_NOW
                        ? units.getOrDefault(code, List.of(Integer.valueOf(code))).stream()
                        : List.of(Integer.valueOf(code)).stream())
                .toList();
        sql.add(" and (");
        String or = "";
        if (!provinces.isEmpty()) {
            sql.in(column, provinces);
            or = " or ";
        }
        if (condition.codes().contains(Code.UNKNOWN)) {
            sql.add(or + column + " is null");
        }
        sql.add(")");
    }

    @Override
    public String toString() {
        return ("pivot " + measure + " " + event + " " + Condition.text(conditions))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
