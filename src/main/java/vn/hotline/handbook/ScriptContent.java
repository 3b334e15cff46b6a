package vn.hotline.handbook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** What a guided script says, typed and stored: each line of a text is one thing to ask, or not to ask. */
@MappedSuperclass
@Words("handbook.script.")
public abstract class ScriptContent extends HandbookContent {

    private static final int AT_ONCE = 50;
    private static final int TEXT = 4_000;

    @Size(max = TITLE)
    private String titleVi;

    @Size(max = TITLE)
    private String titleEn;

    @Shown(as = Shown.As.TOPIC)
    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "handbook_script_topic", joinColumns = @JoinColumn(name = "script_id"))
    @Column(name = "topic")
    private List<String> topics = new ArrayList<>();

    @Size(max = TEXT)
    private String askVi;

    @Size(max = TEXT)
    private String avoidVi;

    @Size(max = TEXT)
    private String askEn;

    @Size(max = TEXT)
    private String avoidEn;

    public String getTitleVi() {
        return titleVi;
    }

    public void setTitleVi(String titleVi) {
        this.titleVi = titleVi;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    /** In which {@link Topics} it comes up by itself; one without is chosen by hand. */
    public List<String> getTopics() {
        return topics;
    }

    public void setTopics(List<String> topics) {
        this.topics = topics == null ? new ArrayList<>() : topics;
    }

    public String getAskVi() {
        return askVi;
    }

    public void setAskVi(String askVi) {
        this.askVi = askVi;
    }

    public String getAvoidVi() {
        return avoidVi;
    }

    public void setAvoidVi(String avoidVi) {
        this.avoidVi = avoidVi;
    }

    public String getAskEn() {
        return askEn;
    }

    public void setAskEn(String askEn) {
        this.askEn = askEn;
    }

    public String getAvoidEn() {
        return avoidEn;
    }

    public void setAvoidEn(String avoidEn) {
        this.avoidEn = avoidEn;
    }
}
