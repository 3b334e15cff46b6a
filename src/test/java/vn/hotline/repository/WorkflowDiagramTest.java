package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hotline.admin.AccessMove;
import vn.hotline.channel.zalo.AttachmentMove;
import vn.hotline.channel.zalo.ReplyMove;
import vn.hotline.contact.ContactMove;
import vn.hotline.contact.arrival.ArrivalMove;
import vn.hotline.contact.arrival.CallBackMove;
import vn.hotline.contact.known.FlagMove;
import vn.hotline.counselling.CounsellingMove;
import vn.hotline.deadline.clock.ClockMove;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.request.RequestMove;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Move;
import vn.hotline.kernel.Status;
import vn.hotline.platform.files.FileMove;
import vn.hotline.platform.mail.MailMove;
import vn.hotline.quality.review.ReviewMove;
import vn.hotline.quality.rubric.RubricMove;
import vn.hotline.referral.ReferralMove;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.published.PublishedMove;
import vn.hotline.reporting.schedule.RunMove;

/** The diagrams of the documentation are drawn from the tables of moves. -Dworkflow.write=true draws them anew. */
class WorkflowDiagramTest {

    private static final Path PAGE = Sources.DOCS.resolve("workflow.md");
    private static final Map<String, String> WORDS = BundlesTest.messages("en");

    @Test
    void diagramsAreThoseOfTheMoves() throws IOException {
        String written = Sources.read(PAGE);
        String drawn = written;
        drawn = replace(drawn, ArrivalMove.values());
        drawn = replace(drawn, CallBackMove.values());
        drawn = replace(drawn, FlagMove.values());
        drawn = replace(drawn, ContactMove.values());
        drawn = replace(drawn, CounsellingMove.values());
        drawn = replace(drawn, RubricMove.values());
        drawn = replace(drawn, ReviewMove.values());
        drawn = replace(drawn, RequestMove.values());
        drawn = replace(drawn, CaseMove.values());
        drawn = replace(drawn, ReferralMove.values());
        drawn = replace(drawn, ClockMove.values());
        drawn = replace(drawn, RunMove.values());
        drawn = replace(drawn, MailMove.values());
        drawn = replace(drawn, PeriodReportMove.values());
        drawn = replace(drawn, PublishedMove.values());
        drawn = replace(drawn, AccessMove.values());
        drawn = replace(drawn, ReplyMove.values());
        drawn = replace(drawn, AttachmentMove.values());
        drawn = replace(drawn, FileMove.values());
        if (Boolean.getBoolean("workflow.write")) {
            Files.writeString(PAGE, drawn);
        } else {
            assertThat(written)
                    .as("run this test with -Dworkflow.write=true and look at " + PAGE)
                    .isEqualTo(drawn);
        }
    }

    private static <S extends Enum<S> & Status, M extends Enum<M> & Move<S>> String replace(String page, M[] moves) {
        String name = moves[0].getDeclaringClass().getSimpleName();
        String begin = "<!-- drawn from " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        assertThat(page).contains(begin, end);
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + diagram(moves) + page.substring(page.indexOf(end));
    }

    private static <S extends Enum<S> & Status, M extends Enum<M> & Move<S>> String diagram(M[] moves) {
        List<S> states = List.of(moves[0].getTo().getDeclaringClass().getEnumConstants());
        StringBuilder diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        states.forEach(state -> diagram.append("  %s: %s%n".formatted(state.name(), word(state))));
        diagram.append("  [*] --> %s%n".formatted(states.get(0).name()));
        for (M move : moves) {
            states.stream()
                    .filter(move::isPossibleFrom)
                    .forEach(from -> diagram.append("  %s --> %s: %s%s%n"
                            .formatted(
                                    from.name(),
                                    move.getTo().name(),
                                    word(move),
                                    move.isReasonNeeded() ? " (reason)" : "")));
        }
        states.stream()
                .filter(state -> !state.isOpen())
                .filter(state -> Arrays.stream(moves).noneMatch(move -> move.isPossibleFrom(state)))
                .forEach(state -> diagram.append("  %s --> [*]%n".formatted(state.name())));
        return diagram.append("```\n").toString();
    }

    private static String word(Labelled constant) {
        return WORDS.get(constant.getLabelKey());
    }
}
