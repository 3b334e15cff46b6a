package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import vn.hotline.channel.app.AppAnswers;
import vn.hotline.channel.app.NoticeState;
import vn.hotline.kernel.form.Described;

@Described(name = "AppStanding", value = "How a notice stands, and what the hotline answered.")
record AppStandingView(
        NoticeState state,

        @MayBeNull
        @Described(value = "Place in the queue, 1 for whoever is next; null once somebody has it.", example = "3")
        Integer place,

        @Described("Answers after the one that was named, in their order.")
        List<AnswerView> answers)
        implements Representation {

    @Described(name = "AppAnswer", value = "An answer of the hotline.")
    record AnswerView(
            @Described(value = "Within the notice, from 1 on; ask with the last one as `after`.", example = "1")
            int number,

            String text,
            Instant writtenAt) {}

    static AppStandingView of(AppAnswers.Standing standing) {
        return new AppStandingView(
                standing.state(),
                standing.place(),
                standing.answers().stream()
                        .map(one -> new AnswerView(one.number(), one.text(), one.writtenAt()))
                        .toList());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json)
                .text("state", state)
                .number("place", place)
                .objects("answers", answers, (answer, one) -> answer.number("number", one.number)
                        .text("text", one.text)
                        .text("writtenAt", one.writtenAt))
                .end();
    }
}
