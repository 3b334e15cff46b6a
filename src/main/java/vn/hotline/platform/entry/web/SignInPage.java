package vn.hotline.platform.entry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.omnifaces.util.Faces;
import vn.hotline.platform.entry.SignInDoor;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.BusyException;
import vn.hotline.platform.web.KeptText;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.PageHelpline;
import vn.hotline.platform.web.Texts;

@Named
@RequestScoped
public class SignInPage {

    private String username;
    private String password;
    private String next;

    @Inject
    private SignInDoor door;

    @Inject
    private Me me;

    @Inject
    private KeptText keptText;

    @Inject
    private Texts texts;

    /** Of the address at first, then of the form. */
    @PostConstruct
    void goOn() {
        next = Faces.getRequestParameter("next");
    }

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<AppUser> user;
        try {
            user = door.enter(Faces.getRequest(), Faces.getResponse(), username, password);
        } catch (BusyException e) {
            Faces.getResponse().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            Faces.getResponse().setIntHeader("Retry-After", BusyException.RETRY_AFTER_SECONDS);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.text("signIn.busy"), null));
            return;
        }
        if (user.isEmpty()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.text("signIn.refused"), null));
            return;
        }
        me.likes(user.get());
        keptText.begin();
        PageHelpline.forget();
        faces.getExternalContext().redirect(target());
    }

    /** Only a page of ours: a link to sign in must not lead away to somebody else's. */
    private String target() {
        return next != null
                        && Page.of(next.split("\\?")[0]).isPresent()
                        && next.chars().noneMatch(Character::isISOControl)
                ? next
                : Page.DESK.getPath();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
