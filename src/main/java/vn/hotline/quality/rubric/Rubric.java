package vn.hotline.quality.rubric;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;

/**
 * An edition of what contacts are scored by, for the whole country. It is written by managers while it is a draft. Once it
 * is published it never changes, since scores stand on it: whoever wants it otherwise writes the next edition, which begins
 * as a copy. A criterion keeps its origin through all editions, so that years can be compared.
 */
@Entity
@Table(name = "quality_rubric")
@Numbered(RecordKind.RUBRIC)
public class Rubric extends BaseEntity implements Changeable {

    private int edition;

    @Enumerated(EnumType.STRING)
    private RubricStatus status = RubricStatus.DRAFT;

    private int perWeek;
    private Long madeBy;
    private Instant madeAt;
    private Instant publishedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "rubric_id", nullable = false, updatable = false)
    @OrderBy("place, id")
    private List<Criterion> criteria = new ArrayList<>();

    @Version
    private int version;

    protected Rubric() {}

    /** @param edition the number of the new one */
    Rubric(Rubric before, int edition, Stamp stamp) {
        this.edition = edition;
        this.perWeek = before.perWeek;
        this.madeBy = stamp.userId();
        this.madeAt = stamp.at();
        before.criteria.forEach(criterion -> criteria.add(new Criterion(criterion)));
    }

    void add(CriterionForm checked) {
        requireDraft();
        criteria.add(new Criterion(checked));
    }

    void change(long criterionId, CriterionForm checked) {
        requireDraft();
        criterion(criterionId).says(checked);
    }

    void remove(long criterionId) {
        requireDraft();
        criteria.remove(criterion(criterionId));
    }

    void says(RubricForm checked) {
        requireDraft();
        perWeek = checked.getPerWeek();
    }

    /** @throws BusinessException {@code quality.rubric.empty} without a criterion */
    StatusChange publish(Stamp stamp) {
        RubricMove.PUBLISH.check(status);
        if (criteria.isEmpty()) {
            throw new BusinessException("quality.rubric.empty");
        }
        publishedAt = stamp.at();
        return move(RubricMove.PUBLISH, stamp);
    }

    /** Another edition takes its place. */
    StatusChange supersede(Stamp stamp) {
        return move(RubricMove.SUPERSEDE, stamp);
    }

    private StatusChange move(RubricMove move, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.RUBRIC, getId(), status, move, null, stamp);
        status = move.getTo();
        return change;
    }

    /** @throws BusinessException {@code quality.rubric.published}: scores stand on what it says */
    private void requireDraft() {
        if (status != RubricStatus.DRAFT) {
            throw new BusinessException("quality.rubric.published");
        }
    }

    /** @throws NotFoundException if it is none of this edition, or none any more */
    Criterion criterion(long criterionId) {
        return criteria.stream()
                .filter(one -> one.getId() == criterionId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.RUBRIC, criterionId));
    }

    public RubricForm asForm() {
        RubricForm form = new RubricForm();
        form.setPerWeek(perWeek);
        return form.asRead();
    }

    public int getEdition() {
        return edition;
    }

    public RubricStatus getStatus() {
        return status;
    }

    /** How many contacts are drawn of each operator and week. */
    public int getPerWeek() {
        return perWeek;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public List<Criterion> getCriteria() {
        return criteria;
    }
}
