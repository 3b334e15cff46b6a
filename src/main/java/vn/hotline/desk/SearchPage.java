package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.intervention.lead.CaseFinder;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.search.Excerpt;
import vn.hotline.platform.search.Found;
import vn.hotline.referral.ReferralSearch;

/** One box for numbers, names, places, words of a narrative and record numbers. */
@Named
@RequestScoped
public class SearchPage {

    private static final int FOUND = 30;
    private static final int MOST = 600;

    @Inject
    private ContactSearch contacts;

    @Inject
    private CaseFinder finder;

    @Inject
    private ReferralSearch referrals;

    @Inject
    private SearchedWords searched;

    @Inject
    private HttpServletRequest request;

    private String asked;
    private int shown = FOUND;
    private String query;
    private Found<ContactRow> foundContacts = Found.nothing();
    private Found<CaseRow> foundCases = Found.nothing();
    private Found<ContactRow> similarContacts = Found.nothing();
    private Found<CaseRow> similarCases = Found.nothing();

    /** @return where the words that were sent are kept, or null to show what was found */
    public String open() {
        String sent = sent();
        if (sent != null) {
            return recordOf(sent).orElseGet(() -> "/search?faces-redirect=true&s=" + searched.keep(sent));
        }
        query = searched.of(asked).orElse(null);
        if (query != null) {
            foundContacts = contacts.find(query, shown);
            foundCases = finder.find(query, shown);
            if (Found.areFew(query, foundContacts, foundCases)) {
                similarContacts = contacts.findMistyped(query, foundContacts, FOUND);
                similarCases = finder.findMistyped(query, foundCases, FOUND);
            }
        }
        return null;
    }

    /** Whoever types the number of a record wants the record. */
    private Optional<String> recordOf(String sent) {
        if (RecordKind.CONTACT.idIn(sent).isPresent()) {
            return contacts.find(sent, 1).rows().stream()
                    .findFirst()
                    .map(row -> "/contact/view?faces-redirect=true&id=" + row.id());
        }
        if (RecordKind.CASE.idIn(sent).isPresent()) {
            return finder.find(sent, 1).rows().stream()
                    .findFirst()
                    .map(row -> "/intervention/view?faces-redirect=true&id=" + row.id());
        }
        if (RecordKind.REFERRAL.idIn(sent).isPresent()) {
            return referrals.numbered(sent).map(id -> "/referral/view?faces-redirect=true&id=" + id);
        }
        return Optional.empty();
    }

    /** Only what came in the body: words in an address were in the history and the logs before they came here. */
    private String sent() {
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        String words = request.getParameter("q");
        return words == null || words.isBlank() ? null : words;
    }

    public boolean isNothingFound() {
        return query != null
                && foundContacts.rows().isEmpty()
                && foundCases.rows().isEmpty();
    }

    /** Nothing was asked, or so long ago that it is forgotten. */
    public boolean isNothingAsked() {
        return query == null;
    }

    public Found<CaseRow> getCases() {
        return foundCases;
    }

    public Found<ContactRow> getContacts() {
        return foundContacts;
    }

    /** Found by another word than was typed. */
    public Found<CaseRow> getSimilarCases() {
        return similarCases;
    }

    public Found<ContactRow> getSimilarContacts() {
        return similarContacts;
    }

    public boolean isSimilarFound() {
        return !similarContacts.rows().isEmpty() || !similarCases.rows().isEmpty();
    }

    /** The words by which those were found, each once. */
    public String getSimilarWords() {
        return Stream.of(similarCases, similarContacts)
                .flatMap(found -> found.why().values().stream())
                .flatMap(List::stream)
                .map(Excerpt::found)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The same search with more rows. */
    public String getMoreAddress() {
        return shown >= MOST ? null : "/search?s=" + asked + "&n=" + Math.min(MOST, shown * 3);
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = Math.max(FOUND, Math.min(MOST, shown));
    }

    public String getQuery() {
        return query;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
