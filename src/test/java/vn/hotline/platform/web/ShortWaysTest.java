package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.VariableMapper;
import java.util.ListResourceBundle;
import org.junit.jupiter.api.Test;

class ShortWaysTest {

    /** A row as tables show it. */
    public record Row(long id, String name) {

        public String getNumber() {
            return "LH-" + id;
        }

        public boolean isOwn() {
            return id == 1;
        }

        public String with(String greeting, int times) {
            return (greeting + " ").repeat(times) + name;
        }

        public String either(String text) {
            return text;
        }

        public String either(Integer number) {
            return "number " + number;
        }

        public String getBroken() {
            throw new IllegalStateException("broken");
        }
    }

    /** Which of several methods is meant it would only say with all of the library there. */
    private static final class Library extends BeanELResolver {

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            return arguments.length == 0 ? super.invoke(context, base, method, types, arguments) : "of the library";
        }
    }

    private final ELResolver resolver = new ShortWays(new Library());
    private final ELContext context = new ELContext() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) (value == null ? "" : Integer.valueOf(value.toString()));
        }

        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    private final Row row = new Row(1, "Hoa");

    @Test
    void readsWhatARowHas() {
        assertThat(resolver.getValue(context, row, "number")).isEqualTo("LH-1");
        assertThat(resolver.getValue(context, row, "own")).isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.invoke(context, row, "name", null, new Object[0])).isEqualTo("Hoa");
    }

    @Test
    void leavesToTheLibraryWhatItDoesNotKnow() {
        assertThatThrownBy(() -> resolver.getValue(context, row, "nothing"))
                .isInstanceOf(PropertyNotFoundException.class);
        assertThat(resolver.invoke(context, "a text", "length", null, new Object[0]))
                .isEqualTo(6);
    }

    @Test
    void doesWhatARowDoesWithTheTypesItAsksFor() {
        assertThat(resolver.invoke(context, row, "with", null, new Object[] {"Chào", 2}))
                .isEqualTo("Chào Chào Hoa");
        assertThat(context.isPropertyResolved()).isTrue();
        // as the library writes them: a whole number is long, nothing is an empty text
        assertThat(resolver.invoke(context, row, "with", null, new Object[] {null, 1L}))
                .isEqualTo(" Hoa");
    }

    @Test
    void leavesToTheLibraryWhichOfTwoMethodsIsMeant() {
        assertThat(resolver.invoke(context, row, "either", null, new Object[] {7}))
                .isEqualTo("of the library");
        assertThat(resolver.invoke(context, "a text", "concat", null, new Object[] {"more"}))
                .isEqualTo("of the library");
    }

    @Test
    void givesOnWhatWentWrongAsTheLibraryDoes() {
        assertThatThrownBy(() -> resolver.getValue(context, row, "broken"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsAKeyThatTheBundleDoesNotHave() {
        ListResourceBundle words = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"shell.close", "Đóng"}};
            }
        };
        assertThat(resolver.getValue(context, words, "shell.close")).isEqualTo("Đóng");
        assertThat(resolver.getValue(context, words, "shell.open")).isEqualTo("???shell.open???");
    }
}
