package vn.hotline.quality.rubric;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Writing the next edition of what contacts are scored by. */
@Stateless
@May(Verb.RUBRIC_KEEP)
public class RubricService {

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private Editions editions;

    /**
     * Begins the next edition as a copy of the one that stands.
     *
     * @throws BusinessException {@code quality.rubric.draftThere} if there is one already
     */
    public long begin() {
        Rubric standing = editions.holdStanding();
        if (editions.draft().isPresent()) {
            throw new BusinessException("quality.rubric.draftThere");
        }
        Rubric next = new Rubric(standing, editions.last() + 1, current.stamp());
        return changes.made(Verb.RUBRIC_KEEP, next, next.getStatus(), current.stamp(), (made, change) -> {})
                .getId();
    }

    public CriterionForm criterion(long rubricId, long criterionId) {
        return records.find(Rubric.class, rubricId).criterion(criterionId).asForm();
    }

    /** @throws BusinessException with every problem at its field, or {@code quality.rubric.published} */
    public void addCriterion(long rubricId, CriterionForm form) {
        RubricCheck.check(form);
        changes.to(Verb.RUBRIC_KEEP, Rubric.class, rubricId, (rubric, change) -> {
            rubric.add(form);
            change.says(form.getTitleVi());
        });
    }

    /**
     * @throws BusinessException as {@link #addCriterion}
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void changeCriterion(long rubricId, long criterionId, CriterionForm form) {
        RubricCheck.check(form);
        changes.to(
                Verb.RUBRIC_KEEP,
                Rubric.class,
                rubricId,
                form,
                rubric -> rubric.criterion(criterionId).asForm(),
                (rubric, change) -> {
                    rubric.change(criterionId, form);
                    change.says(form.getTitleVi());
                });
    }

    /** @throws BusinessException {@code quality.rubric.published} */
    public void removeCriterion(long rubricId, long criterionId) {
        changes.to(Verb.RUBRIC_KEEP, Rubric.class, rubricId, (rubric, change) -> {
            change.says(rubric.criterion(criterionId).getTitleVi());
            rubric.remove(criterionId);
        });
    }

    /** @throws BusinessException at the field, or {@code quality.rubric.published} */
    public void change(long rubricId, RubricForm form) {
        RubricCheck.check(form);
        changes.to(
                Verb.RUBRIC_KEEP, Rubric.class, rubricId, form, Rubric::asForm, (rubric, change) -> rubric.says(form));
    }

    /**
     * Contacts that somebody begins to score are scored by it from now on.
     *
     * @throws BusinessException {@code quality.rubric.empty}, or that it is no draft
     */
    public void publish(long rubricId) {
        Rubric before = editions.holdStanding();
        changes.to(
                Verb.RUBRIC_KEEP,
                Rubric.class,
                rubricId,
                (rubric, change) -> change.moves(rubric.publish(change.stamp())));
        changes.to(Verb.RUBRIC_KEEP, before, (rubric, change) -> change.moves(rubric.supersede(change.stamp())));
    }
}
