package vn.hotline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactArrival;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactIntake;
import vn.hotline.contact.ContactIntake.Taken;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.DeliveredMeanwhileException;
import vn.hotline.contact.DeliveryKey;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.security.ApiScope;

@Path("/contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "Contacts")
@APIResponse(
        responseCode = "default",
        description = "A problem document",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
public class ContactsResource {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int MOST = 200;
    private static final int USUAL = 50;

    @Inject
    private ContactIntake intake;

    @Inject
    private ContactService contacts;

    @Inject
    private ContactSearch search;

    @Inject
    private PlaceCodes placeCodes;

    @Inject
    private Places places;

    @POST
    @RequiresScope(ApiScope.CONTACTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pass a contact on",
            description =
                    "Scope contacts:write. The contact is stored in the centre of the program, durably, before the"
                            + " answer. With the header Idempotency-Key it may be sent again without becoming a second one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactInput.class),
                            examples = {
                                @ExampleObject(
                                        name = "dismissed",
                                        summary = "A silent call",
                                        value =
                                                "{\"line\":\"CHILD_PROTECTION\",\"channel\":\"PHONE\",\"disposition\":\"SILENT\","
                                                        + "\"caller\":{\"number\":\"0900000147\"}}"),
                                @ExampleObject(
                                        name = "information",
                                        summary = "Somebody asked",
                                        value =
                                                "{\"line\":\"CHILD_PROTECTION\",\"channel\":\"ZALO\",\"level\":\"INFORMATION\","
                                                        + "\"narrative\":\"Hỏi thủ tục làm giấy khai sinh cho con.\","
                                                        + "\"caller\":{\"zaloId\":\"8123\",\"anonymous\":true},"
                                                        + "\"children\":[{\"age\":7,\"sex\":\"FEMALE\"}]}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Stored; header Idempotent-Replay: true if this delivery had been stored before",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The key was used for other content",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "503",
            description = "Somebody else wrote the same at this moment; nothing was stored. Header Retry-After",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "422",
            description = "Each problem at its field",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public Response receive(
            @HeaderParam(DeliveryKeys.HEADER)
                    @Parameter(
                            description = "1 to 255 visible ASCII characters, the program's own word for this delivery")
                    String key,
            InputStream body,
            @Context UriInfo uri)
            throws IOException {
        byte[] bytes = JsonText.bytes(body);
        DeliveryKey delivery = DeliveryKeys.of(key, bytes);
        ContactInput input = JsonInput.read(JsonText.object(bytes), ContactInput::read);
        Taken taken = take(new ContactArrival(
                input.line(),
                input.channel(),
                input.receivedAt(),
                input.disposition(),
                placeCodes.resolve(input),
                delivery));
        Response.ResponseBuilder answer = Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(taken.receipt().id()))
                        .build())
                .entity(ReceiptView.of(taken.receipt()));
        return (taken.repeated() ? answer.header("Idempotent-Replay", true) : answer).build();
    }

    /** Two requests may bring the same delivery at once: the slower one finds what the faster one stored. */
    private Taken take(ContactArrival arrival) {
        try {
            return intake.receive(arrival);
        } catch (DeliveredMeanwhileException e) {
            return intake.receiveAgain(arrival);
        }
    }

    @GET
    @Path("/{id}")
    @RequiresScope(ApiScope.CONTACTS_READ)
    @Operation(
            summary = "Read a contact",
            description = "Scope contacts:read. Only of the program's own centre; the reading is written to the trail.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Representation read(
            @PathParam("id") @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64")) String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotFoundException(RecordKind.CONTACT, id);
        }
        Contact contact = contacts.read(Long.parseLong(id));
        Province province = places.province(contact.getProvinceId());
        Commune commune = places.commune(contact.getCommuneId());
        return ContactView.of(
                contact, province == null ? null : province.getCode(), commune == null ? null : commune.getCode());
    }

    @GET
    @RequiresScope(ApiScope.CONTACTS_READ)
    @Operation(
            summary = "List contacts",
            description = "Scope contacts:read. Of the program's own centre, newest first.")
    @Parameter(name = "line", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Line.class))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(implementation = Channel.class))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(implementation = ContactLevel.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Without it all but those that were annulled; drafts are never listed",
            schema = @Schema(implementation = ContactStatus.class))
    @Parameter(
            name = "recorded",
            in = ParameterIn.QUERY,
            description = "true leaves out what was dismissed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day, in Viet Nam",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day, included",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "\"next\" of the answer before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The contacts",
            content = @Content(schema = @Schema(implementation = ContactListView.class)))
    public Representation list(@Context UriInfo uri) {
        QueryInput query = new QueryInput(uri.getQueryParameters())
                .only("line", "channel", "level", "status", "recorded", "from", "to", "limit", "after");
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        ContactFilter filter = new ContactFilter(
                query.neededConstant("line", Line.class),
                query.constant("channel", Channel.class),
                query.constant("level", ContactLevel.class),
                query.constant("status", ContactStatus.class),
                query.flag("recorded"),
                from,
                to);
        int limit = query.whole("limit", 1, MOST, USUAL);
        query.notBefore("to", from, to).check();
        String after = query.text("after");
        return ContactListView.of(
                search.list(filter, after == null ? null : Cursor.decode(after), limit), filter.line(), places);
    }
}
