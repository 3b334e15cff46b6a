package vn.hotline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.hotline.channel.app.AppAnswers;
import vn.hotline.channel.app.AppIntake;
import vn.hotline.channel.app.AppPictures;
import vn.hotline.channel.app.AppWithdrawal;
import vn.hotline.channel.app.Installation;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.ClientAddress;

/** What the mobile app sends, and asks for. Each installation is told its own affairs only, by a secret that it drew itself. */
@Path("/app")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppResource {

    static final String INSTALLATION = "Installation";
    static final String SECRET = "Installation-Secret";

    static final QueryParameter<Integer> AFTER = QueryParameter.whole(
            "after",
            0,
            1_000_000,
            0,
            "Number of the last answer the app has; operators see that it got there. 0 for none.");

    private static final int TAG_BYTES = 12;

    @Inject
    private AppIntake intake;

    @Inject
    private AppAnswers answers;

    @Inject
    private AppPictures pictures;

    @Inject
    private AppWithdrawal withdrawal;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    @PUT
    @Path("/notices/{notice}")
    @RequiresScope(ApiScope.APP_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(
            @HeaderParam(INSTALLATION) String name,
            @HeaderParam(SECRET) String secret,
            @PathParam("notice") String notice,
            InputStream body)
            throws IOException, SQLException {
        AppNoticeInput input = JsonInput.read(JsonText.object(JsonText.bytes(body)), AppNoticeInput::read);
        return stored(notice, intake.take(installation(name, secret), notice, input.notice()));
    }

    @PUT
    @Path("/notices/{notice}/messages/{message}")
    @RequiresScope(ApiScope.APP_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @HeaderParam(INSTALLATION) String name,
            @HeaderParam(SECRET) String secret,
            @PathParam("notice") String notice,
            @PathParam("message") String message,
            InputStream body)
            throws IOException, SQLException {
        AppMessageInput input = JsonInput.read(JsonText.object(JsonText.bytes(body)), AppMessageInput::read);
        return stored(message, intake.add(installation(name, secret), notice, message, input.words()));
    }

    /** What it is, is told by how it begins: names and media types are what somebody says. */
    @PUT
    @Path("/notices/{notice}/pictures/{number}")
    @RequiresScope(ApiScope.APP_WRITE)
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "image/jpeg", "image/png"})
    public Response picture(
            @HeaderParam(INSTALLATION) String name,
            @HeaderParam(SECRET) String secret,
            @PathParam("notice") String notice,
            @PathParam("number") int number,
            InputStream body)
            throws IOException, SQLException {
        boolean fresh = pictures.take(installation(name, secret), notice, number, body);
        return stored(String.valueOf(number), fresh);
    }

    @GET
    @Path("/notices/{notice}")
    @RequiresScope(ApiScope.APP_WRITE)
    public Response read(
            @HeaderParam(INSTALLATION) String name,
            @HeaderParam(SECRET) String secret,
            @PathParam("notice") String notice,
            @Context UriInfo uri,
            @Context Request conditions)
            throws SQLException {
        QueryInput query = new QueryInput(uri.getQueryParameters()).only(List.of(AFTER));
        int after = query.get(AFTER);
        query.check();
        AppStandingView standing = AppStandingView.of(answers.of(installation(name, secret), notice, after));
        EntityTag tag = tag(standing);
        Response.ResponseBuilder known = conditions.evaluatePreconditions(tag);
        return (known == null ? Response.ok(standing) : known)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/installation")
    @Produces({MediaType.APPLICATION_JSON, ProblemDocument.MEDIA_TYPE})
    @RequiresScope(ApiScope.APP_WRITE)
    public Response withdraw(@HeaderParam(INSTALLATION) String name, @HeaderParam(SECRET) String secret)
            throws SQLException {
        withdrawal.of(installation(name, secret));
        return Response.noContent().build();
    }

    private Installation installation(String name, String secret) {
        ApiClient program = (ApiClient) request.getAttribute(ApiClient.class.getName());
        return new Installation(program, name, secret, addresses.of(request));
    }

    private static Response stored(String word, boolean fresh) {
        return Response.accepted(new AppReceiptView(word))
                .header(IdempotencyHeader.REPLAYED, fresh ? null : true)
                .build();
    }

    /** Of all that is answered: the same answer, the same tag. */
    private static EntityTag tag(AppStandingView standing) {
        byte[] hash = ApiTokens.hash(HexFormat.of().formatHex(JsonText.of(standing)));
        return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)));
    }
}
