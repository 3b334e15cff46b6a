package vn.hotline.quality.rubric;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import vn.hotline.kernel.BaseEntity;

/** Editions for tests, with the ids that the database would give. */
public final class Rubrics {

    private Rubrics() {}

    /** To listen (weight 2), to ask about safety (4, a must), to write down (3); three steps each. */
    public static Rubric threeCriteria() {
        return draft(List.of(
                criterion("Lắng nghe", 2, false), criterion("An toàn", 4, true), criterion("Ghi chép", 3, false)));
    }

    static Rubric draft(List<CriterionForm> criteria) {
        try {
            Constructor<Rubric> constructor = Rubric.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            Rubric rubric = withId(constructor.newInstance(), 100);
            criteria.forEach(rubric::add);
            for (int i = 0; i < criteria.size(); i++) {
                withId(rubric.getCriteria().get(i), 101 + i);
            }
            return rubric;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static CriterionForm criterion(String title, int weight, boolean must) {
        CriterionForm form = new CriterionForm();
        form.setTitleVi(title);
        form.setPlace(1);
        form.setWeight(weight);
        form.setMust(must);
        form.setStepsVi("Chưa đạt\nGần đạt\nĐạt");
        return form;
    }

    private static <T extends BaseEntity> T withId(T entity, long id) throws ReflectiveOperationException {
        Field field = BaseEntity.class.getDeclaredField("id");
        field.setAccessible(true);
        field.set(entity, id);
        return entity;
    }
}
