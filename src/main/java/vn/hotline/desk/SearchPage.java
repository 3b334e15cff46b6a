package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private String query;
    private List<ContactRow> foundContacts = List.of();
    private List<CaseRow> foundCases = List.of();

    public void search() {
        if (query != null && !query.isBlank()) {
            foundContacts = contacts.find(query, FOUND);
            foundCases = interventions.find(query, FOUND);
        }
    }

    public boolean isNothingFound() {
        return query != null && foundContacts.isEmpty() && foundCases.isEmpty();
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

    public void setQuery(String query) {
        this.query = query;
    }
}
