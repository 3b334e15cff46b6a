package vn.hotline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import vn.hotline.channel.telephony.Exchanges;
import vn.hotline.channel.telephony.PhoneEvent;
import vn.hotline.channel.telephony.PhoneIntake;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;

/** What telephone exchanges tell, in the words of this interface; {@link PhoneDialects} takes those of others. */
@Path("/phone")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PhoneResource {

    @Inject
    private PhoneIntake intake;

    @Inject
    private Exchanges exchanges;

    @POST
    @Path("/events")
    @RequiresScope(ApiScope.PHONE_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receive(
            @HeaderParam(MessageSignature.HEADER) String signature,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException, SQLException {
        byte[] bytes = JsonText.bytes(body);
        ApiClient client = (ApiClient) request.getAttribute(ApiClient.class.getName());
        MessageSignature.check(exchanges.ofProgram(client.getName()).signingKey(), signature, bytes);
        PhoneEvent event =
                JsonInput.read(JsonText.object(bytes), PhoneEventInput::read).event();
        boolean fresh = intake.take(client.getId(), event);
        return Response.accepted(PhoneReceiptView.of(event))
                .header(IdempotencyHeader.REPLAYED, fresh ? null : true)
                .build();
    }
}
