package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;

/** One box for numbers, names, places, words of a narrative and record numbers. */
@Named
@RequestScoped
public class SearchPage {

    private static final int FOUND = 30;

    @Inject
    private ContactSearch contacts;

    private String query;
    private List<ContactRow> foundContacts = List.of();

    public void search() {
        if (query != null && !query.isBlank()) {
            foundContacts = contacts.find(query, FOUND);
        }
    }

    public boolean isNothingFound() {
        return query != null && foundContacts.isEmpty();
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
