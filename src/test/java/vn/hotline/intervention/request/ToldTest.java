package vn.hotline.intervention.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ChildForm;
import vn.hotline.kernel.Age;

class ToldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Told lua = Told.of("Hoàng Thị Lúa", Age.ofYears(7, TODAY));

    @Test
    void aNameAgreesWithoutItsTonesAndInAnyOrder() {
        assertThat(lua.like(Told.of("hoang thi lua", Age.unknown()), TODAY)).containsExactly(LinkHint.SAME_CHILD);
        assertThat(lua.like(Told.of("Lúa Hoàng Thị", Age.unknown()), TODAY)).containsExactly(LinkHint.SAME_CHILD);
    }

    @Test
    void aLongerNameThatHoldsItIsLike() {
        assertThat(Told.of("Lúa", Age.unknown()).like(lua, TODAY)).containsExactly(LinkHint.LIKE_CHILD);
        assertThat(lua.like(Told.of("Lúa", Age.unknown()), TODAY)).isEmpty();
    }

    @Test
    void anAgeTellsSomethingOfALikeNameAlone() {
        Told bornIn2018 = Told.of("Hoàng Thị Lúa", Age.bornIn(2018));
        assertThat(lua.like(bornIn2018, TODAY)).containsExactly(LinkHint.SAME_CHILD, LinkHint.SAME_AGE);
        assertThat(lua.like(Told.of("Hoàng Thị Lúa", Age.bornIn(2014)), TODAY)).containsExactly(LinkHint.SAME_CHILD);
        assertThat(lua.like(Told.of("Vàng A Sình", Age.ofYears(7, TODAY)), TODAY))
                .isEmpty();
    }

    @Test
    void whoHasNoNameIsLikeNobody() {
        assertThat(Told.of(null, Age.ofYears(7, TODAY)).like(lua, TODAY)).isEmpty();
        assertThat(lua.like(Told.of(" ", Age.unknown()), TODAY)).isEmpty();
    }

    @Test
    void anAgeThatCannotBeReadIsNotKnown() {
        ChildForm child = new ChildForm();
        child.setName("Hoàng Thị Lúa");
        child.setAge("hơi nhỏ thôi");
        assertThat(Told.of(List.of(child, new ChildForm()), TODAY))
                .singleElement()
                .satisfies(told -> assertThat(told.age().isKnown()).isFalse());
    }

    @Test
    void whatTellsMoreOutweighsAllThatTellsLess() {
        for (LinkHint hint : LinkHint.values()) {
            int less = List.of(LinkHint.values()).stream()
                    .mapToInt(LinkHint::weight)
                    .filter(weight -> weight < hint.weight())
                    .sum();
            assertThat(hint.weight()).as(hint.name()).isGreaterThan(less);
        }
    }
}
