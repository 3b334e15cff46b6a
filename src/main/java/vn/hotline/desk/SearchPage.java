package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.intervention.CaseRow;
import vn.hotline.intervention.InterventionSearch;

/** One box for numbers, names, places, words of a narrative and record numbers. */
@Named
@RequestScoped
public class SearchPage {

    private static final int FOUND = 30;

    @Inject
    private ContactSearch contacts;

    @Inject
    private InterventionSearch interventions;

    @Inject
    private SearchedWords searched;

    @Inject
    private HttpServletRequest request;

    private String asked;
    private String query;
    private List<ContactRow> foundContacts = List.of();
    private List<CaseRow> foundCases = List.of();

    /** @return where the words that were sent are kept, or null to show what was found */
    public String open() {
        String sent = sent();
        if (sent != null) {
            return "/search?faces-redirect=true&s=" + searched.keep(sent);
        }
        query = searched.of(asked).orElse(null);
        if (query != null) {
            foundContacts = contacts.find(query, FOUND);
            foundCases = interventions.find(query, FOUND);
        }
        return null;
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
        return query != null && foundContacts.isEmpty() && foundCases.isEmpty();
    }

    /** Nothing was asked, or so long ago that it is forgotten. */
    public boolean isNothingAsked() {
        return query == null;
    }

    public List<CaseRow> getFoundCases() {
        return foundCases;
    }

    public List<ContactRow> getFoundContacts() {
        return foundContacts;
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
