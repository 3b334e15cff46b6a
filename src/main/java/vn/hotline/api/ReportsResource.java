package vn.hotline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;

@Path("/reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private static final QueryParameter<Helpline> LINE = QueryParameter.constant(
                    "line", Helpline.class, "Figures of one line.")
            .needed();
    private static final QueryParameter<LocalDate> FROM =
            QueryParameter.day("from", "First day of the period, in Viet Nam.").needed();
    private static final QueryParameter<LocalDate> TO = QueryParameter.day(
                    "to", "Last day of the period, included; not before `from`.")
            .needed();
    private static final QueryParameter<Set<Comparison>> COMPARE = QueryParameter.constants(
            "compare",
            Comparison.class,
            TotalsView::name,
            "What the period is compared with: the same days of the year before, as many days just before it, or the"
                    + " period of `againstFrom` and `againstTo`. Of an unfinished period, as many days are compared as"
                    + " have gone.");
    private static final QueryParameter<LocalDate> AGAINST_FROM = QueryParameter.day(
            "againstFrom", "First day of the period to compare with. Needed with `chosen`, else refused.");
    private static final QueryParameter<LocalDate> AGAINST_TO = QueryParameter.day(
            "againstTo",
            "Last day of the period to compare with, included; not before `againstFrom`. Needed with `chosen`, else"
                    + " refused.");

    static final List<QueryParameter<?>> TOTALS_OF = List.of(LINE, FROM, TO, COMPARE, AGAINST_FROM, AGAINST_TO);

    @Inject
    private TotalsService totals;

    @GET
    @Path("/period-totals")
    @RequiresScope(ApiScope.REPORTS_READ)
    public Representation periodTotals(@Context UriInfo uri) {
        QueryInput query = new QueryInput(uri.getQueryParameters()).only(TOTALS_OF);
        Helpline line = query.get(LINE);
        LocalDate from = query.get(FROM);
        LocalDate to = query.get(TO);
        Set<Comparison> compare = query.get(COMPARE);
        query.notBefore(TO, from, to).check();
        Period against = against(query, compare.contains(Comparison.CHOSEN));
        return TotalsView.of(totals.totals(new TotalsRequest(line, new Period(from, to), null, compare, against)));
    }

    /** Days that nothing is compared with are refused: somebody forgot to ask for the comparison. */
    private static Period against(QueryInput query, boolean chosen) {
        if (!chosen) {
            query.unused(AGAINST_FROM, "api.onlyWithChosen")
                    .unused(AGAINST_TO, "api.onlyWithChosen")
                    .check();
            return null;
        }
        LocalDate from = query.get(AGAINST_FROM.needed());
        LocalDate to = query.get(AGAINST_TO.needed());
        query.notBefore(AGAINST_TO, from, to).check();
        return new Period(from, to);
    }
}
