package vn.hotline.platform.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.SortColumn;

/**
 * The order somebody chose for a list by the heads of its columns. It stands in the address: CHANNEL, or -CHANNEL for the
 * other way round.
 */
public final class ListOrder<C extends Enum<C> & SortColumn> implements Serializable {

    private static final String TURNED = "-";

    private final Order<C> usual;
    private Order<C> chosen;

    private ListOrder(Order<C> usual, Order<C> chosen) {
        this.usual = usual;
        this.chosen = chosen;
    }

    /**
     * As the page's address says.
     *
     * @param name of the parameter
     * @param usual how the list is sorted for who says nothing
     */
    public static <C extends Enum<C> & SortColumn> ListOrder<C> in(String name, Order<C> usual) {
        String asked = Faces.getRequestParameter(name);
        return new ListOrder<>(usual, asked == null ? usual : read(asked, usual));
    }

    static <C extends Enum<C> & SortColumn> Order<C> read(String asked, Order<C> usual) {
        boolean turned = asked.startsWith(TURNED);
        return column(usual.column().getDeclaringClass(), turned ? asked.substring(TURNED.length()) : asked)
                .map(Order::by)
                .map(order -> turned ? new Order<>(order.column(), !order.descending()) : order)
                .orElse(usual);
    }

    private static <C extends Enum<C> & SortColumn> Optional<C> column(Class<C> columns, String name) {
        return Arrays.stream(columns.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    public Order<C> get() {
        return chosen;
    }

    /** Somebody pressed the head of a column. */
    public void by(String column) {
        chosen = column(usual.column().getDeclaringClass(), column)
                .map(chosen::choosing)
                .orElse(chosen);
    }

    public boolean chosen(String column) {
        return chosen.column().name().equals(column);
    }

    /** As {@code aria-sort} says it. */
    public String aria(String column) {
        return !chosen(column) ? "none" : chosen.descending() ? "descending" : "ascending";
    }

    public String icon(String column) {
        return !chosen(column) ? "sort" : chosen.descending() ? "sortdown" : "sortup";
    }

    /** Null for the usual one. */
    String inAddress() {
        return chosen.equals(usual) ? null : text(chosen);
    }

    static <C extends Enum<C> & SortColumn> String text(Order<C> order) {
        return (order.equals(Order.by(order.column())) ? "" : TURNED)
                + order.column().name();
    }
}
