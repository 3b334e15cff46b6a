package vn.hotline.platform.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.account.OwnAccount;
import vn.hotline.platform.account.Shortcuts;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Sessions;
import vn.hotline.platform.security.Theme;
import vn.hotline.platform.security.Verb;

/** What the pages know of the person in front of them: name, role, and how she likes the screen. */
@Named("me")
@SessionScoped
public class Me implements Serializable {

    private static final String VIETNAMESE = "vi";
    private static final String ENGLISH = "en";

    private String language = VIETNAMESE;
    private Theme theme = Theme.AUTO;
    private String shortcuts;
    private Helpline line = Helpline.CHILD_PROTECTION;

    @Inject
    private CurrentUser current;

    @Inject
    private OwnAccount account;

    @Inject
    private KeptText keptText;

    @Inject
    private Texts texts;

    @Inject
    private Centres centres;

    public void likes(AppUser user) {
        language = user.getLanguage();
        theme = user.getTheme();
        shortcuts = user.getShortcuts();
        line = user.getLine();
    }

    public String switchLine(String name) {
        line = Helpline.valueOf(name);
        PageHelpline.set(line);
        return keep();
    }

    public String switchLanguage(String code) {
        language = ENGLISH.equals(code) ? ENGLISH : VIETNAMESE;
        return keep();
    }

    public String switchTheme(String name) {
        theme = Arrays.stream(Theme.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(theme);
        return keep();
    }

    /** @param typed null or empty for the usual keys */
    public void pressKeys(String typed) {
        shortcuts = account.pressKeys(typed);
    }

    /** Keys she changed, or null. */
    public String getShortcuts() {
        return shortcuts;
    }

    /** Keys that nobody can choose. */
    public String getTakenKeys() {
        return Shortcuts.taken();
    }

    public String signOut() {
        HttpServletRequest request = request();
        account.signOut();
        keptText.forget();
        Sessions.end(request);
        return Paths.SIGN_IN + "?faces-redirect=true";
    }

    private String keep() {
        if (isSignedIn()) {
            account.prefer(language, theme, line);
        }
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public boolean isSignedIn() {
        return current.identity().isPresent();
    }

    public boolean has(String role) {
        return current.has(Role.valueOf(role));
    }

    /** For pages: {@code me.may('CASE_ASSIGN')}. */
    public boolean may(Verb verb) {
        return current.may(verb);
    }

    public Identity getIdentity() {
        return current.get();
    }

    public String getName() {
        return current.get().name();
    }

    /** First letters of the last two words: family names come first and are shared by many. */
    public String getInitials() {
        String[] words = getName().split(" ");
        return Arrays.stream(words, Math.max(0, words.length - 2), words.length)
                .map(word -> word.substring(0, 1))
                .reduce("", String::concat);
    }

    public String getRoleLabel() {
        return texts.label(current.get().role());
    }

    public String getCentreName() {
        return centres.name(current.get().centreId(), language);
    }

    public String getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return localeOf(language);
    }

    /** @param language as a person's account has it */
    public static Locale localeOf(String language) {
        return ENGLISH.equals(language) ? Locale.ENGLISH : new Locale(VIETNAMESE, "VN");
    }

    public String getTheme() {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /** The line of the page in hand: switching it on another page moves nothing here. */
    public Helpline getLine() {
        return isSignedIn() ? PageHelpline.of(line) : line;
    }

    public boolean isMayUseLines() {
        return isSignedIn() && (isMaySearch() || has(Role.Name.MANAGER));
    }

    public boolean isMaySearch() {
        return isSignedIn() && Page.SEARCH.isOpenTo(current.get().role());
    }
}
