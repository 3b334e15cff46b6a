package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Described;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

@Described(name = "ContactList", value = "Contacts, the latest first, without what they say.")
record ContactListView(
        List<Item> items,

        @MayBeNull @Described("Value of `after` for what follows; null at the end.")
        String next) implements Representation {

    @Described(name = "ContactItem", value = "A contact as a list shows it.")
    record Item(
            long id,

            @Described(value = ContactView.NUMBER, example = "LH-2026-341827")
            String number,

            Instant receivedAt,
            Helpline line,
            Channel channel,
            ContactStatus status,
            @MayBeNull ContactLevel level,
            @MayBeNull Disposition disposition,
            @MayBeNull Urgency urgency,

            @MayBeNull @Described("Id of the province here.")
            Integer provinceId,

            @MayBeNull @Described(value = "Official code of the province.", example = "01")
            String provinceCode) {

        static Item of(ContactRow row, Helpline line, Places places) {
            Province province = places.province(row.provinceId());
            return new Item(
                    row.id(),
                    row.number(),
                    row.receivedAt(),
                    line,
                    row.channel(),
                    row.status(),
                    row.level(),
                    row.disposition(),
                    row.urgency(),
                    row.provinceId(),
                    province == null ? null : province.getCode());
        }

        void writeTo(JsonGenerator json) {
            JsonOutput.object(json)
                    .number("id", id)
                    .text("number", number)
                    .text("receivedAt", receivedAt)
                    .text("line", line)
                    .text("channel", channel)
                    .text("status", status)
                    .text("level", level)
                    .text("disposition", disposition)
                    .text("urgency", urgency)
                    .number("provinceId", provinceId)
                    .text("provinceCode", provinceCode)
                    .end();
        }
    }

    static ContactListView of(Slice<ContactRow> rows, Helpline line, Places places) {
        Cursor next = rows.next();
        return new ContactListView(
                rows.rows().stream().map(row -> Item.of(row, line, places)).toList(),
                next == null ? null : next.encoded());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json)
                .list("items", items, item -> item.writeTo(json))
                .text("next", next)
                .end();
    }
}
