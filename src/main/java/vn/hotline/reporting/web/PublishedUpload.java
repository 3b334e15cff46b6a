package vn.hotline.reporting.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import vn.hotline.kernel.BusinessException;
import vn.hotline.reporting.publication.published.PublishedCheck.CellProblem;
import vn.hotline.reporting.publication.published.PublishedCheck.Checked;
import vn.hotline.reporting.publication.published.PublishedService;

/** A file of published totals, and what was understood of it; nothing of it is kept yet. */
public final class PublishedUpload implements Serializable {

    private String source;
    private transient Part file;
    private String name;
    private Checked checked;

    /**
     * No more than is needed to see that it is too large.
     *
     * @throws BusinessException at file if there is none
     */
    byte[] read() throws IOException {
        checked = null;
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", "input.required");
        }
        try (InputStream content = file.getInputStream()) {
            name = file.getSubmittedFileName();
            return content.readNBytes(PublishedService.LARGEST_FILE + 1);
        }
    }

    void understood(Checked what) {
        checked = what;
    }

    String name() {
        return name;
    }

    public Checked getChecked() {
        return checked;
    }

    public List<CellProblem> getProblems() {
        return checked == null ? List.of() : checked.problems();
    }

    /** Whether it is free of problems and says something that is not known yet. */
    public boolean isProposable() {
        return checked != null
                && checked.problems().isEmpty()
                && checked.rows().stream().anyMatch(row -> !row.known());
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
