package vn.hotline.contact;

import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.form.Described;
import vn.hotline.kernel.form.ReadVersion;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Versioned;

/**
 * Form 01 as it is being typed, in the words of the person who types: ages, numbers and names may be half finished.
 * A draft keeps it whole; finalising checks it and makes it a record.
 */
public class ContactForm extends ContactContent implements Versioned {

    @Shown(
            as = Shown.As.CODE,
            lists = {"ABUSE_FORM", "TRAFFICKING_FORM"})
    @Described("ABUSE_FORM on the line CHILD_PROTECTION, TRAFFICKING_FORM on the line TRAFFICKING.")
    private List<String> abuseForms = new ArrayList<>();

    private List<ChildForm> children = new ArrayList<>(List.of(new ChildForm()));

    private final ReadVersion read = new ReadVersion();

    @Override
    public ReadVersion read() {
        return read;
    }

    public List<String> getAbuseForms() {
        return abuseForms;
    }

    public void setAbuseForms(List<String> abuseForms) {
        this.abuseForms = abuseForms == null ? new ArrayList<>() : abuseForms;
    }

    public List<ChildForm> getChildren() {
        return children;
    }

    public void setChildren(List<ChildForm> children) {
        this.children = children == null ? new ArrayList<>() : children;
    }
}
