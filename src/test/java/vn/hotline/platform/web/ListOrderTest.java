package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactColumn;
import vn.hotline.kernel.Order;

class ListOrderTest {

    private static final Order<ContactColumn> USUAL = Order.by(ContactColumn.RECEIVED);

    @Test
    void everyOrderIsReadAsItIsWritten() {
        for (ContactColumn column : ContactColumn.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                Order<ContactColumn> order = new Order<>(column, descending);
                assertThat(ListOrder.read(ListOrder.text(order), USUAL)).isEqualTo(order);
            }
        }
    }

    @Test
    void whatIsNoColumnIsAsNone() {
        assertThat(ListOrder.read("", USUAL)).isEqualTo(USUAL);
        assertThat(ListOrder.read("-", USUAL)).isEqualTo(USUAL);
        assertThat(ListOrder.read("--CHANNEL", USUAL)).isEqualTo(USUAL);
        assertThat(ListOrder.read("channel desc; drop", USUAL)).isEqualTo(USUAL);
    }

    @Test
    void choosingAColumnAgainTurnsItRound() {
        Order<ContactColumn> byChannel = USUAL.choosing(ContactColumn.CHANNEL);
        assertThat(byChannel).isEqualTo(new Order<>(ContactColumn.CHANNEL, false));
        assertThat(byChannel.choosing(ContactColumn.CHANNEL)).isEqualTo(new Order<>(ContactColumn.CHANNEL, true));
        assertThat(byChannel.choosing(ContactColumn.RECEIVED)).isEqualTo(USUAL);
    }
}
