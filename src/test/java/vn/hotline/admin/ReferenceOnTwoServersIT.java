package vn.hotline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.TestDatabase;

/** Two application servers on one database: what is changed on one is known on the other within two seconds. */
class ReferenceOnTwoServersIT {

    /** It takes two seconds; a machine that has much to do may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CODE = "NEW_ON_ONE_SERVER";

    private ServicesOnDatabase one;
    private ServicesOnDatabase other;

    @BeforeEach
    void start() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        one = new ServicesOnDatabase(TestDatabase.access(), Clock.system(Days.ZONE));
        other = new ServicesOnDatabase(TestDatabase.access(), Clock.system(Days.ZONE));
        one.signIn(new Identity(1L, null, "test", Role.ADMINISTRATOR, 1, 0));
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void aCodeIsOfferedOnBothAndTakenFromBoth() {
        Codes here = one.get(Codes.class);
        Codes there = other.get(Codes.class);
        assertThat(there.isOffered(CodeList.CALLER_KIND, CODE)).isFalse();

        save(() -> one.get(AdminCodeService.class).add(CodeList.CALLER_KIND, CODE, label()));

        assertThat(here.isOffered(CodeList.CALLER_KIND, CODE)).isTrue();
        soon(() -> there.isOffered(CodeList.CALLER_KIND, CODE));

        CodeForm read = label().asRead();
        read.setOffered(false);
        save(() -> one.get(AdminCodeService.class).change(CodeList.CALLER_KIND, CODE, read));

        assertThat(here.isOffered(CodeList.CALLER_KIND, CODE)).isFalse();
        soon(() -> {
            // the server reads in a context of its own each time
            other.entities().clear();
            return !there.isOffered(CodeList.CALLER_KIND, CODE);
        });
    }

    private static CodeForm label() {
        CodeForm form = new CodeForm();
        form.setLabelVi("Mới");
        form.setLabelEn("New");
        form.setPosition(900);
        return form;
    }

    private void save(Runnable change) {
        one.committed(() -> {
            change.run();
            return null;
        });
    }

    private static void soon(BooleanSupplier known) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (!known.getAsBoolean() && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        assertThat(known.getAsBoolean()).isTrue();
    }
}
