package vn.hotline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Sessions;
import vn.hotline.platform.security.SignInService;

@Named
@RequestScoped
public class SignInPage {

    private String username;
    private String password;
    private String next;

    @Inject
    private SignInService service;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<AppUser> user = service.signIn(username, password);
        if (user.isEmpty()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.text("signIn.refused"), null));
            return;
        }
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Sessions.begin(request, user.get().identity());
        Sessions.setPasswordChangeDue(request, user.get().isMustChangePassword());
        me.likes(user.get());
        faces.getExternalContext().redirect(target());
    }

    /** Only a page of ours: a link to sign in must not lead away to somebody else's. */
    private String target() {
        return next != null
                        && next.startsWith("/")
                        && Page.of(next.split("\\?")[0]).isPresent()
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
