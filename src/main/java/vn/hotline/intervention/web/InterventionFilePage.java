package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;

/** One case as a file to be printed: what it is, whom it protects, and all that happened. */
@Named
@ViewScoped
public class InterventionFilePage implements Serializable {

    @Inject
    private CaseService service;

    @Inject
    private CaseHistory history;

    private long id;
    private InterventionCase found;

    public void open() {
        found = service.read(id);
        history.withReaders(found);
    }

    public InterventionCase getFound() {
        return found;
    }

    public CaseHistory getHistory() {
        return history;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
