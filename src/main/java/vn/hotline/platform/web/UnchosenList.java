package vn.hotline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.UnchosenVersion;
import vn.hotline.platform.audit.UnchosenVersions;

/** What {@code t:unchosen} shows at the end of a page: versions of its record that were not chosen. */
@Named("unchosen")
@RequestScoped
public class UnchosenList {

    /** Where the page is not about one record. */
    public enum Which {
        ALL,
        OWN
    }

    private record Asked(RecordKind kind, Long id, Which which) {}

    @Inject
    private UnchosenVersions versions;

    @Inject
    private FieldWords words;

    private final Map<Asked, List<UnchosenVersion>> read = new HashMap<>();

    /**
     * @param id of the record the page is about; of a new one there is nothing
     * @param which null on a page about one record
     */
    public List<UnchosenVersion> of(RecordKind kind, Long id, Which which) {
        return read.computeIfAbsent(new Asked(kind, id, which), this::read);
    }

    private List<UnchosenVersion> read(Asked asked) {
        if (asked.which() == Which.ALL) {
            return versions.ofKind(asked.kind());
        }
        if (asked.which() == Which.OWN) {
            return versions.own(asked.kind());
        }
        return asked.id() == null ? List.of() : versions.of(asked.kind(), asked.id());
    }

    void keep(UnchosenVersion.Of record, List<UnchosenVersion.Version> unchosen) {
        versions.keep(record, unchosen);
        read.clear();
    }

    public String label(UnchosenVersion version) {
        return words.label(version.getField(), version.getPart());
    }
}
