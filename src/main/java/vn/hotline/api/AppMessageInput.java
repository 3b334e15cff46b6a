package vn.hotline.api;

import java.time.Instant;
import vn.hotline.channel.app.AppWords;
import vn.hotline.kernel.form.Described;

@Described(name = "AppMessage", value = "One more message of a notice that was sent before.")
record AppMessageInput(
        @Described(value = "What she writes.", pattern = "(?s).{1,15000}")
        String text,

        @MayBeNull @Described(value = AppNoticeInput.WRITTEN_AT, example = "2026-11-22T02:20:31+07:00")
        Instant writtenAt,

        @MayBeNull @Described("Where it is.") AppNoticeInput.PlaceInput place) {

    static AppMessageInput read(JsonInput json) {
        return new AppMessageInput(
                json.text("text"), json.instant("writtenAt"), json.part("place", AppNoticeInput.PlaceInput::read));
    }

    AppWords words() {
        return new AppWords(text, AppNoticeInput.PlaceInput.place(place), writtenAt);
    }
}
