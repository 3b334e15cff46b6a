package vn.hotline.intervention.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;

/** What is selected of a long list, of which a page shows the beginning only. */
class WorkBulkTest {

    private final WorkBulk bulk = new WorkBulk();
    private final List<CaseRow> all =
            LongStream.rangeClosed(1, 40).mapToObj(WorkBulkTest::row).toList();
    private final List<CaseRow> shown = all.subList(0, 25);

    @Test
    void allThatIsSelectedIsMoreThanIsShown() {
        bulk.knows(shown);
        bulk.markAll(all);
        assertThat(bulk.getCount()).isEqualTo(40);
        assertThat(bulk.beyond(shown)).isEqualTo(15);
    }

    @Test
    void whatIsTakenOutOfAllIsNotSelected() {
        bulk.markAll(all);
        bulk.getMarks().getRows().put(3L, false);
        assertThat(bulk.getCount()).isEqualTo(39);
        bulk.unmark();
        assertThat(bulk.getCount()).isZero();
    }

    @Test
    void whatIsOnTheListNoMoreIsNotSelected() {
        bulk.markAll(all);
        bulk.forget();
        bulk.knows(shown);
        assertThat(bulk.getCount()).isEqualTo(25);
    }

    private static CaseRow row(long id) {
        return new CaseRow(
                id,
                Helpline.CHILD_PROTECTION,
                Instant.EPOCH,
                CaseStatus.ACTION,
                Urgency.NORMAL,
                null,
                "VIOLENCE",
                1,
                1,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
