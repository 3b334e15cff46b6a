package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Part;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.SavedViewForm;
import vn.hotline.reporting.analysis.pivot.SavedViewRow;
import vn.hotline.reporting.analysis.pivot.SavedViewService;

/** What the buttons of the views do, each in its order. */
class PivotViewsTest {

    private static final SavedViewRow OWN =
            new SavedViewRow(7, "Theo tỉnh", "Vũ Thu Hà", true, false, Instant.EPOCH, null);

    private final PivotViews views = new PivotViews();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void put() throws ReflectiveOperationException {
        set("service", new Kept());
        set("page", new Page());
        set("toast", new Told());
    }

    @Test
    void aNewViewIsSavedAsItIsShown() {
        views.getForm().setName("Theo kênh");
        views.save();

        assertThat(done).containsExactly("save Theo kênh", "said pivot.view.saved", "shown");
    }

    @Test
    void aViewThatWasOpenedToBeChangedIsChangedAndNotSavedOnceMore() {
        views.beginChanging(OWN);
        views.getForm().setName("Theo vùng");
        views.save();

        assertThat(done).containsExactly("read 7", "change 7 Theo vùng", "said pivot.view.saved", "shown");
    }

    @Test
    void whatIsDeletedIsSaidByName() {
        views.delete(OWN);

        assertThat(done).containsExactly("delete 7", "said pivot.view.deleted", "shown");
    }

    @Test
    void theListIsReadOnceAndGrowsByAsManyAgain() {
        assertThat(views.getSaved()).containsExactly(OWN);
        assertThat(views.getCount()).isEqualTo(60);
        views.more();
        views.getSaved();

        assertThat(done).containsExactly("list 50", "list 100");
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field found = PivotViews.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(views, value);
    }

    private final class Kept extends SavedViewService {
        @Override
        public Part<SavedViewRow> list(int limit) {
            done.add("list " + limit);
            return new Part<>(List.of(OWN), 60);
        }

        @Override
        public SavedViewForm read(long id) {
            done.add("read " + id);
            return new SavedViewForm();
        }

        @Override
        public Long save(SavedViewForm form, PivotRequest request) {
            done.add("save " + form.getName());
            return 8L;
        }

        @Override
        public void change(long id, SavedViewForm form) {
            done.add("change " + id + " " + form.getName());
        }

        @Override
        public void delete(long id) {
            done.add("delete " + id);
        }
    }

    private final class Page extends ReportingPivotPage {
        @Override
        PivotRequest request() {
            return null;
        }

        @Override
        void show(PivotRequest other) {
            done.add("shown");
        }
    }

    private final class Told extends Toast {
        @Override
        public void sayAfterRedirect(String key, Object... arguments) {
            done.add("said " + key);
        }
    }
}
