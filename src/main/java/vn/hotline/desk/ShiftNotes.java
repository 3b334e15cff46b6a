package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.platform.web.Drawing;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** What the shift before left, and what this one leaves. */
@Named
@RequestScoped
public class ShiftNotes {

    @Inject
    private ShiftNoteService service;

    @Inject
    private Toast toast;

    @Inject
    private Texts texts;

    private List<ShiftNoteService.Note> notes;
    private String words;

    public String write() {
        service.write(words);
        toast.sayAfterRedirect("shift.note.written");
        return "/desk?faces-redirect=true";
    }

    private List<ShiftNoteService.Note> notes() {
        if (notes == null) {
            notes = Drawing.isNow() ? service.latest() : List.of();
        }
        return notes;
    }

    /** Null if nobody left a word. */
    public ShiftNoteService.Note getLatest() {
        return notes().isEmpty() ? null : notes().get(0);
    }

    /** Of which shift the last word is. */
    public String getTitle() {
        ShiftNoteService.Note last = getLatest();
        if (last == null) {
            return texts.text("shift.note");
        }
        return last.hours() == null
                ? texts.text("shift.note." + last.shift())
                : texts.text("shift.note.ofHours", last.hours());
    }

    public List<ShiftNoteService.Note> getEarlier() {
        return notes().stream().skip(1).toList();
    }

    public int getLongest() {
        return ShiftNoteService.LONGEST;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
