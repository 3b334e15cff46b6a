package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import vn.hotline.kernel.form.Described;

@Described(name = "AppReceipt", value = "It is stored. The app can forget it, and asks for answers.")
record AppReceiptView(
        @Described(value = "The installation's own word for what was stored.", example = "n-2026-11-22-1")
        String word) implements Representation {

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json).text("word", word).end();
    }
}
