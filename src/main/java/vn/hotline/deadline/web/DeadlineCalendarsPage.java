package vn.hotline.deadline.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.deadline.calendar.CalendarService;
import vn.hotline.deadline.calendar.CalendarService.Decided;
import vn.hotline.deadline.calendar.DecisionForm;
import vn.hotline.deadline.calendar.NamedDay;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.deadline.limit.LawLimits;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Toast;

/** Days off and make-up days by their decisions, a file that says more of them, and the limits of law that are counted by them. */
@Named
@ViewScoped
public class DeadlineCalendarsPage implements Serializable {

    private static final String PAGE = "/deadline/calendars?faces-redirect=true";

    @Inject
    private CalendarService service;

    @Inject
    private LawLimits lawLimits;

    @Inject
    private CurrentUser current;

    @Inject
    private Toast toast;

    private transient List<Decided> decisions;
    private transient List<LawLimit> limits;
    private transient Part file;
    private final DecisionForm form = new DecisionForm();
    private byte[] content;
    private List<NamedDay> understood;

    @PostConstruct
    void open() {
        getDecisions();
    }

    /** Reads the file and shows what was understood; nothing is kept yet. */
    public void preview() throws IOException {
        understood = null;
        content = null;
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", "input.required");
        }
        try (InputStream sent = file.getInputStream()) {
            byte[] read = sent.readNBytes(CalendarService.LARGEST_FILE + 1);
            understood = service.preview(read);
            content = read;
        }
    }

    public String take() {
        service.take(form, content);
        toast.sayAfterRedirect("calendar.taken", form.getNumber());
        return PAGE;
    }

    public List<Decided> getDecisions() {
        if (decisions == null) {
            decisions = service.decisions();
        }
        return decisions;
    }

    /** Those that ever held, of each kind the latest first. */
    public List<LawLimit> getLimits() {
        if (limits == null) {
            limits = lawLimits.all();
        }
        return limits;
    }

    public LocalDate getToday() {
        return Days.dayOf(current.stamp().at());
    }

    public DecisionForm getForm() {
        return form;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** What the file says; null before one was read. */
    public List<NamedDay> getUnderstood() {
        return understood;
    }
}
