package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;

/** Something the interface answers with. It writes itself: no reflection at every request. */
interface Representation {

    /** Writes one JSON object or array. */
    void writeTo(JsonGenerator json);
}
