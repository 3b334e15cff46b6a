package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.arrival.ArrivalRow;
import vn.hotline.contact.arrival.ArrivalSearch;
import vn.hotline.contact.known.FlagMark;
import vn.hotline.contact.known.FlagService;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.web.Texts;

/** The band above all else: the call that rings at a telephone, then the talk until its form is open. */
@RequestScoped
public class RingBand {

    private static final String FORM = "/contact/form";

    /** Nothing is known of a number that nobody called from before. */
    private static final Known STRANGER = new Known(null, 0, List.of(), List.of());

    /** What is known of whoever rings before the first word: the last time, how often, what is open and said about her. */
    public record Known(ContactRow last, int times, List<CaseRow> cases, List<FlagMark> flags) {

        public boolean inDanger() {
            return cases.stream().anyMatch(one -> one.urgency() == Urgency.EMERGENCY);
        }
    }

    @Inject
    private ArrivalSearch search;

    @Inject
    private ContactSearch contacts;

    @Inject
    private PossibleCaseSearch cases;

    @Inject
    private FlagService flags;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private ArrivalRow call;
    private boolean isTalk;
    private Known known = STRANGER;

    void read() {
        call = search.ringing().or(this::talk).orElse(null);
        known = call == null || call.identifiers().isEmpty() ? STRANGER : known(call);
    }

    /** A call that was connected before she pressed the key is in hand already: the band leads to its form then. */
    private Optional<ArrivalRow> talk() {
        Optional<ArrivalRow> talk =
                search.talking().filter(row -> !row.contactId().equals(contactAtHand()));
        isTalk = talk.isPresent();
        return talk;
    }

    /** The one whose form is open, which need not be pointed to; null on other pages. */
    private Long contactAtHand() {
        String asked = request.getParameter(request.getServletPath().startsWith(FORM) ? "id" : "at");
        return asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
    }

    private Known known(ArrivalRow row) {
        List<Identifier> who = row.identifiers();
        List<ContactRow> last = row.contacts() == 0 ? List.of() : contacts.ofCaller(who, row.contactId(), 1);
        return new Known(
                last.isEmpty() ? null : last.get(0),
                (int) row.contacts(),
                cases.openOfCaller(who, row.line()),
                flags.of(who));
    }

    /** Where it is drawn anew from, on other pages than the desk. */
    public String getFrom() {
        Long contact = contactAtHand();
        return "/desk-live?only=" + DeskLivePage.RING_ALONE + (contact == null ? "" : "&at=" + contact);
    }

    /** Null while nothing rings and nobody is talked with whose form is not open. */
    public ArrivalRow getCall() {
        return call;
    }

    /** Whether it rings no more: the exchange connected her. */
    public boolean isTalk() {
        return isTalk;
    }

    /** For those who hear the page: said once as it begins to ring, and nothing of a talk. */
    public String getSaid() {
        boolean rings = call != null && !isTalk;
        return rings ? texts.text("ring.said") + " " + call.callerNumber() : "";
    }

    public Known getKnown() {
        return known;
    }
}
