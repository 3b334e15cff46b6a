package vn.hotline.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.web.Toast;

/** Correcting a record: the same fields, and why. */
@Named
@ViewScoped
public class ContactCorrectPage extends FormPage {

    @Inject
    private ContactService service;

    @Inject
    private Toast toast;

    private long id;
    private String number;
    private LocalDate receivedDay;
    private Helpline line;

    @Size(max = Limits.REASON)
    private String correctionReason;

    public void open() {
        Contact contact = service.read(id);
        setForm(contact.asForm());
        number = contact.getNumber();
        receivedDay = contact.getReceivedDay();
        line = contact.getLine();
    }

    public String correct() {
        service.correct(id, getForm(), correctionReason);
        toast.sayAfterRedirect("contact.corrected", number);
        return "/contact/view?faces-redirect=true&id=" + id;
    }

    @Override
    LocalDate receivedDay() {
        return receivedDay;
    }

    @Override
    public Helpline getLine() {
        return line;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
    }
}
