package vn.hotline.platform.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Theme;
import vn.hotline.platform.security.Verb;

/** What somebody who is signed in does with her own account from every page. */
@Stateless
@May(Verb.ACCOUNT_KEEP)
public class OwnAccount {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /** Leaves its row on the trail; the session is ended by whoever asks. */
    public void signOut() {
        audit.record(AuditAction.SIGN_OUT, RecordKind.USER, current.get().userId(), null);
    }

    /** What every page looks like for her, on this and every other machine. */
    public void prefer(String language, Theme theme, Helpline line) {
        AppUser user = entities.find(AppUser.class, current.get().userId());
        user.setLanguage(language);
        user.setTheme(theme);
        user.setLine(line);
    }

    /**
     * The keys she changed, on this and every other machine.
     *
     * @param typed null for the usual ones
     * @return as they are kept; null for the usual ones
     */
    public String pressKeys(String typed) {
        String keys = Shortcuts.checked(typed);
        entities.find(AppUser.class, current.get().userId()).setShortcuts(keys);
        return keys;
    }
}
