package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotRequests;
import vn.hotline.reporting.analysis.pivot.ReadyView;

class PivotAddressTest {

    private static final PivotRequest USUAL = ReadyView.CONTACTS_BY_CHANNEL
            .request(Helpline.CHILD_PROTECTION, Period.year(2026), null)
            .against(PivotComparison.NOTHING, null);

    @Property
    void anAddressOpensTheSameTable(@ForAll long seed) {
        PivotRequest request = PivotRequests.any(seed);
        String address = PivotAddress.pivot(request);

        assertThat(address).matches("/reporting/pivot\\?[A-Za-z0-9=&._~-]+");
        assertThat(PivotAddress.read(ReportAddress.parameters(address), USUAL))
                .isEqualTo(new PivotAddress.Read(request, List.of()));
    }

    @Property
    void anAddressOfRowsHoldsWhatACellCounts(@ForAll long seed) {
        PivotRequest request = PivotRequests.any(seed);
        List<Condition> cell = request.and(request.rows(), "1");
        PivotRequest read = PivotAddress.read(
                        ReportAddress.parameters(PivotAddress.rows(request, request.period(), cell)), USUAL)
                .request();

        assertThat(read.conditions()).isEqualTo(cell);
        assertThat(read.measure()).isEqualTo(request.measure());
        assertThat(read.event()).isEqualTo(request.event());
        assertThat(read.period()).isEqualTo(request.period());
        assertThat(read.centreId()).isEqualTo(request.centreId());
        assertThat(read.rows()).isEqualTo(request.rows());
        assertThat(read.columns()).isEqualTo(request.columns());
    }

    @Test
    void withoutParametersItIsTheUsualTable() {
        assertThat(PivotAddress.read(Map.of(), USUAL)).isEqualTo(new PivotAddress.Read(USUAL, List.of()));
    }

    @Test
    void whatCannotBeReadIsLeftOutAndNamed() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("measure", "BANANA");
        parameters.put("where", "x");
        parameters.put("from", "2026-02-30");
        parameters.put("to", "2026-03-01");
        parameters.put("centre", "1; drop table contact");
        parameters.put("compare", null);
        PivotAddress.Read read = PivotAddress.read(parameters, USUAL);

        assertThat(read.unreadable()).containsExactlyInAnyOrder("measure", "where", "from", "to", "centre");
        assertThat(read.request()).isEqualTo(USUAL);
    }
}
