package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import vn.hotline.channel.telephony.PhoneEvent;
import vn.hotline.channel.telephony.PhoneEventType;
import vn.hotline.kernel.form.Described;

@Described(name = "PhoneReceipt", value = "The event is stored. What it means for the desk is worked out after.")
record PhoneReceiptView(String callId, PhoneEventType type) implements Representation {

    static PhoneReceiptView of(PhoneEvent event) {
        return new PhoneReceiptView(event.callId(), event.type());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json).text("callId", callId).text("type", type).end();
    }
}
