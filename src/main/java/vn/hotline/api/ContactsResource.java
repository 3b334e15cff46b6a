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
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactArrival;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactIntake.Taken;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.IdempotencyKey;
import vn.hotline.contact.WaitingDeliveries;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.security.ApiScope;

@Path("/contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private static final QueryParameter<Helpline> LINE = QueryParameter.constant(
                    "line", Helpline.class, "Contacts of one line.")
            .needed();
    private static final QueryParameter<Channel> CHANNEL =
            QueryParameter.constant("channel", Channel.class, "Only those of one channel.");
    private static final QueryParameter<ContactLevel> LEVEL =
            QueryParameter.constant("level", ContactLevel.class, "Only those of one level.");
    private static final QueryParameter<ContactStatus> STATUS = QueryParameter.constant(
            "status",
            ContactStatus.class,
            "Only those of one status; without it all but those that were annulled. Drafts are never listed.");
    private static final QueryParameter<Boolean> RECORDED =
            QueryParameter.flag("recorded", "True leaves out what was dismissed.");
    private static final QueryParameter<LocalDate> FROM =
            QueryParameter.day("from", "First day of receipt, in Viet Nam.");
    private static final QueryParameter<LocalDate> TO =
            QueryParameter.day("to", "Last day of receipt, included; not before `from`.");
    private static final QueryParameter<Integer> LIMIT =
            QueryParameter.whole("limit", 1, 200, 50, "How many to answer at most.");
    private static final QueryParameter<String> AFTER =
            QueryParameter.text("after", "`next` of the answer before: the list goes on behind it.");

    static final List<QueryParameter<?>> LISTED_BY =
            List.of(LINE, CHANNEL, LEVEL, STATUS, RECORDED, FROM, TO, LIMIT, AFTER);

    @Inject
    private WaitingDeliveries deliveries;

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
    public Response receive(@HeaderParam(IdempotencyHeader.HEADER) String key, InputStream body, @Context UriInfo uri)
            throws IOException {
        byte[] bytes = JsonText.bytes(body);
        IdempotencyKey delivery = IdempotencyHeader.of(key, bytes);
        ContactInput input = JsonInput.read(JsonText.object(bytes), ContactInput::read);
        Taken taken = deliveries.take(new ContactArrival(
                input.line(),
                input.told().getChannel(),
                input.receivedAt(),
                input.disposition(),
                placeCodes.resolve(input),
                delivery));
        Response.ResponseBuilder answer = Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(taken.receipt().id()))
                        .build())
                .entity(ReceiptView.of(taken.receipt()));
        return (taken.repeated() ? answer.header(IdempotencyHeader.REPLAYED, true) : answer).build();
    }

    @GET
    @Path("/{id}")
    @RequiresScope(ApiScope.CONTACTS_READ)
    public Representation read(@PathParam("id") String id) {
        Contact contact =
                contacts.read(RecordId.read(id).orElseThrow(() -> new NotFoundException(RecordKind.CONTACT, id)));
        Province province = places.province(contact.getProvinceId());
        Commune commune = places.commune(contact.getCommuneId());
        return ContactView.of(
                contact, province == null ? null : province.getCode(), commune == null ? null : commune.getCode());
    }

    @GET
    @RequiresScope(ApiScope.CONTACTS_READ)
    public Representation list(@Context UriInfo uri) {
        QueryInput query = new QueryInput(uri.getQueryParameters()).only(LISTED_BY);
        LocalDate from = query.get(FROM);
        LocalDate to = query.get(TO);
        ContactFilter filter = new ContactFilter(
                query.get(LINE),
                query.get(CHANNEL),
                query.get(LEVEL),
                query.get(STATUS),
                query.get(RECORDED),
                from,
                to);
        int limit = query.get(LIMIT);
        String after = query.get(AFTER);
        query.notBefore(TO, from, to).check();
        return ContactListView.of(
                search.list(filter, after == null ? null : Cursor.decode(after), limit), filter.line(), places);
    }
}
