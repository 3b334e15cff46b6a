package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

@Schema(
        name = "ContactList",
        title = "Contacts, newest first, without what they say",
        properties = {
            @SchemaProperty(name = "next", description = "Value of \"after\" for what follows; null at the end")
        })
record ContactListView(List<Item> items, String next) implements Representation {

    @Schema(name = "ContactItem")
    record Item(
            long id,
            String number,
            Instant receivedAt,
            Line line,
            Channel channel,
            ContactStatus status,
            ContactLevel level,
            Disposition disposition,
            Urgency urgency,
            Integer provinceId,
            String provinceCode) {

        static Item of(ContactRow row, Line line, Places places) {
            Province province = places.province(row.provinceId());
            return new Item(
                    row.id(),
                    row.getNumber(),
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

    static ContactListView of(Slice<ContactRow> rows, Line line, Places places) {
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
