package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;

/** What a flag has to say: whom, why, and until when. Nobody is kept from the hotline for long. */
@ApplicationScoped
public class FlagCheck {

    public static final String SETTING = "HOTLINE_LONGEST_BLOCK_DAYS";

    /** Long enough for whoever plays with the telephone to lose interest. */
    public static final int LONGEST_BLOCK_DAYS = 7;

    /** Who was at risk a year ago is looked at anew. */
    static final int LONGEST_DAYS = 365;

    private final int longestBlockDays;

    FlagCheck() {
        this(LONGEST_BLOCK_DAYS);
    }

    @Inject
    FlagCheck(Config config) {
        this(config.getOptionalValue(SETTING, Integer.class).orElse(LONGEST_BLOCK_DAYS));
    }

    private FlagCheck(int longestBlockDays) {
        this.longestBlockDays = longestBlockDays;
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    void check(FlagForm form, List<Identifier> who, Instant now) {
        Problems problems = new Problems()
                .require("kind", form.getKind())
                .check(!who.isEmpty(), "callerNumber", "flag.nobody")
                .require("reason", VietnameseText.clean(form.getReason()))
                .require("endsOn", form.getEndsOn());
        if (form.getKind() != null && form.getEndsOn() != null) {
            LocalDate today = Days.dayOf(now);
            int most = mostDays(form.getKind());
            problems.check(!form.getEndsOn().isBefore(today), "endsOn", "flag.endsBefore");
            problems.check(!form.getEndsOn().isAfter(today.plusDays(most)), "endsOn", "flag.tooLong", most);
        }
        problems.throwIfAny();
        Limits.check("reason", form.getReason(), Limits.REASON);
    }

    /** How many days after today it may end. */
    public int mostDays(FlagKind kind) {
        return kind == FlagKind.BLOCKED ? longestBlockDays : LONGEST_DAYS;
    }
}
