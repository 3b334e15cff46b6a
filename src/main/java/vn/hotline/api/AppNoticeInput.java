package vn.hotline.api;

import java.math.BigDecimal;
import java.time.Instant;
import vn.hotline.channel.app.AppNotice;
import vn.hotline.channel.app.AppPlace;
import vn.hotline.channel.app.AppWords;
import vn.hotline.channel.app.CallBackWish;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Described;

/** A notice as the app sends it. */
@Described(
        name = "AppNotice",
        value = "Somebody tells the hotline something, wants to be called, or both: `text` or `callBack` is there.")
record AppNoticeInput(
        @Described("The helpline it is for.") Helpline line,

        @MayBeNull @Described(value = "What she writes.", pattern = "(?s).{0,15000}")
        String text,

        @MayBeNull @Described(value = WRITTEN_AT, example = "2026-11-22T02:14:07+07:00")
        Instant writtenAt,

        @MayBeNull @Described("Where it is.") PlaceInput place,

        @MayBeNull @Described("She wants to be called, unless somebody answers by the app before.")
        CallBackInput callBack,

        @Described(
                "The pictures are given as evidence: they are kept as they come, with the place that stands in them.")
        boolean evidence) {

    static final String WRITTEN_AT =
            "When it was written, by the telephone's clock, with an offset; now if absent. What is said to lie ahead was"
                    + " written when it came. It may be days ago.";

    /** Where it is. */
    @Described(name = "AppPlace", value = "Where it is; each part may be absent.")
    record PlaceInput(
            @MayBeNull @Described(value = "Official code of the province.", example = "01", pattern = ".{0,10}")
            String provinceCode,

            @MayBeNull @Described(value = "Official code of the commune.", example = "00070", pattern = ".{0,10}")
            String communeCode,

            @MayBeNull @Described(value = "Degrees, from -90 to 90.", example = "21.03")
            BigDecimal latitude,

            @MayBeNull @Described(value = "Degrees, from -180 to 180.", example = "105.83")
            BigDecimal longitude,

            @MayBeNull @Described(value = "As she describes it.", pattern = "(?s).{0,300}")
            String words) {

        static PlaceInput read(JsonInput json) {
            return new PlaceInput(
                    json.text("provinceCode"),
                    json.text("communeCode"),
                    json.decimal("latitude", 90),
                    json.decimal("longitude", 180),
                    json.text("words"));
        }

        static AppPlace place(PlaceInput told) {
            return told == null
                    ? null
                    : new AppPlace(told.provinceCode, told.communeCode, told.latitude, told.longitude, told.words);
        }
    }

    /** The wish to be called. */
    @Described(name = "AppCallBack", value = "The wish to be called.")
    record CallBackInput(
            @Described(value = "A number that can be called.", example = "0900 000 147", pattern = ".{1,70}")
            String number,

            @MayBeNull
            @Described(value = "When, with an offset; soon if absent.", example = "2026-11-22T17:30:00+07:00")
            Instant at) {

        static CallBackInput read(JsonInput json) {
            return new CallBackInput(json.text("number"), json.instant("at"));
        }
    }

    static AppNoticeInput read(JsonInput json) {
        return new AppNoticeInput(
                json.constant("line", Helpline.class),
                json.text("text"),
                json.instant("writtenAt"),
                json.part("place", PlaceInput::read),
                json.part("callBack", CallBackInput::read),
                json.flag("evidence"));
    }

    AppNotice notice() {
        return new AppNotice(
                line,
                new AppWords(text, PlaceInput.place(place), writtenAt),
                callBack == null ? null : new CallBackWish(callBack.number, callBack.at),
                evidence);
    }
}
