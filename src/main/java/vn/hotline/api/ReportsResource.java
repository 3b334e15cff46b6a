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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.TotalsRequest;
import vn.hotline.reporting.TotalsService;

@Path("/reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "Reports")
@APIResponse(
        responseCode = "default",
        description = "A problem document",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
public class ReportsResource {

    static final String AGAINST_FROM = "againstFrom";
    static final String AGAINST_TO = "againstTo";

    @Inject
    private TotalsService totals;

    @GET
    @Path("/period-totals")
    @RequiresScope(ApiScope.REPORTS_READ)
    @Operation(
            summary = "The figures of a period",
            description = "Scope reports:read. What the program may see; the reading is written to the trail.")
    @Parameter(name = "line", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Line.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "First day, in Viet Nam",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "Last day, included",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "compare",
            in = ParameterIn.QUERY,
            description = "previous-year, previous-period, chosen, or several separated by commas",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ReportsResource.AGAINST_FROM,
            in = ParameterIn.QUERY,
            description = "With chosen: first day of the period to compare with. Of an unfinished period, as many days"
                    + " of it are compared as have gone",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = ReportsResource.AGAINST_TO,
            in = ParameterIn.QUERY,
            description = "With chosen: last day of the period to compare with, included",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = TotalsView.class)))
    public Representation periodTotals(@Context UriInfo uri) {
        QueryInput query = new QueryInput(uri.getQueryParameters())
                .only("line", "from", "to", "compare", AGAINST_FROM, AGAINST_TO);
        Line line = query.neededConstant("line", Line.class);
        LocalDate from = query.neededDay("from");
        LocalDate to = query.neededDay("to");
        query.notBefore("to", from, to).check();
        Set<Comparison> compare = comparisons(query.text("compare"));
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
        LocalDate from = query.neededDay(AGAINST_FROM);
        LocalDate to = query.neededDay(AGAINST_TO);
        query.notBefore(AGAINST_TO, from, to).check();
        return new Period(from, to);
    }

    private static Set<Comparison> comparisons(String names) {
        Set<Comparison> compare = EnumSet.noneOf(Comparison.class);
        if (names != null) {
            Arrays.stream(names.split(",")).map(ReportsResource::comparison).forEach(compare::add);
        }
        return compare;
    }

    private static Comparison comparison(String name) {
        return Arrays.stream(Comparison.values())
                .filter(one -> TotalsView.name(one).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> BusinessException.at(
                        "compare",
                        "api.constant",
                        Arrays.stream(Comparison.values()).map(TotalsView::name).collect(Collectors.joining(", "))));
    }
}
