package vn.hotline.contact.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactCode;
import vn.hotline.contact.ContactContent;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.web.Drawing;

/** What the page that takes a contact and the page that corrects one have in common: the fields of Form 01. */
public abstract class FormPage implements Serializable {

    private static final int MOST_CHILDREN = 20;

    @Inject
    private PlaceFields placeFields;

    /** Never null: a late request of a page that was left must find something to fill. */
    private ContactForm form = new ContactForm();

    private final Set<String> shownOfSource = new HashSet<>();

    abstract LocalDate receivedDay();

    /** The line of the contact, which no switch of the person changes. */
    public abstract Helpline getLine();

    public boolean isTrafficking() {
        return getLine() == Helpline.TRAFFICKING;
    }

    /** The list of forms of harm to choose from. */
    public String getFormsList() {
        return ContactCode.formsOf(getLine()).name();
    }

    public void addChild() {
        if (form.getChildren().size() < MOST_CHILDREN) {
            form.getChildren().add(new ChildForm());
        }
    }

    public void removeChild(int row) {
        form.getChildren().remove(row);
    }

    public List<Commune> suggestCommunes(String typed) {
        return placeFields.suggest(typed, form, receivedDay());
    }

    public Commune getCommune() {
        return placeFields.chosen(form);
    }

    public void setCommune(Commune commune) {
        placeFields.choose(commune, form, receivedDay());
    }

    public void provinceChanged() {
        placeFields.provinceChanged(form);
    }

    /** Places are those of this day. */
    public LocalDate getPlaceDay() {
        return receivedDay();
    }

    public ContactForm getForm() {
        return form;
    }

    void setForm(ContactForm form) {
        this.form = form;
    }

    /** Whether the channel has to say where the contact comes from, or it was said already. */
    public boolean isSourceAsked() {
        return Attribute.of(ContactContent.class).stream()
                .filter(field -> field.within().equals(ContactContent.SOURCE))
                .anyMatch(field -> asks(field.name()));
    }

    /**
     * Whether a field of where the contact comes from is shown. While a request is read it is what the page showed: the
     * channel, which decides it, comes in before the field, and what was typed there must not be left out.
     */
    public boolean asks(String name) {
        if (Drawing.isNow()) {
            boolean asked = form.getChannel() != null && form.getChannel().asks(name) || isSaid(name);
            shownOfSource.remove(name);
            if (asked) {
                shownOfSource.add(name);
            }
        }
        return shownOfSource.contains(name);
    }

    private boolean isSaid(String name) {
        return Attribute.of(ContactContent.class).stream()
                .anyMatch(field -> field.name().equals(name) && field.text(form) != null);
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public ContactLevel[] getLevels() {
        return ContactLevel.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }
}
