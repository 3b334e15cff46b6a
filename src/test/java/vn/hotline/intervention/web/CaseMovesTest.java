package vn.hotline.intervention.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.intervention.lead.CaseMove;

/** The menu of a case is the table of its moves. */
class CaseMovesTest {

    private final CaseMoves moves = new CaseMoves();

    @Test
    void everyMoveThatNeedsAReasonIsInTheMenuOnce() {
        List<CaseMove> menu = new ArrayList<>(moves.getStaying());
        menu.addAll(moves.getEnding());

        assertThat(menu)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseMove.values())
                        .filter(CaseMove::isReasonNeeded)
                        .toList());
    }

    @Test
    void whatEndsTheCaseComesLast() {
        assertThat(moves.getStaying()).containsExactly(CaseMove.ACT_AT_ONCE, CaseMove.REPLAN, CaseMove.REOPEN);
        assertThat(moves.getEnding()).containsExactly(CaseMove.CLOSE_EARLY, CaseMove.MERGE, CaseMove.ANNUL);
    }

    @Test
    void onlyMergingHasAPageOfItsOwn() {
        assertThat(CaseMove.values()).filteredOn(move -> move.getPage() != null).containsExactly(CaseMove.MERGE);
    }
}
