package vn.hotline.platform.entry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.entry.SignInDoor;
import vn.hotline.platform.entry.SignInService;
import vn.hotline.platform.security.BusyException;
import vn.hotline.platform.security.PasswordRule;
import vn.hotline.platform.security.Sessions;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

@Named
@RequestScoped
public class AccountPasswordPage {

    private String oldPassword;
    private String newPassword;
    private String repeated;
    private String email;
    private String emailPassword;

    @Inject
    private SignInService service;

    @Inject
    private SignInDoor door;

    @Inject
    private Toast toast;

    @Inject
    private Texts texts;

    @PostConstruct
    void read() {
        email = service.own().getEmail();
    }

    /** Every other session of this person ends; this one goes on under a new id. */
    public String change() {
        if (newPassword == null || !newPassword.equals(repeated)) {
            throw BusinessException.at("repeated", "password.differs");
        }
        try {
            door.changeOwnPassword(request(), Faces.getResponse(), oldPassword, newPassword)
                    .orElseThrow(() -> BusinessException.at("oldPassword", "password.wrong"));
        } catch (BusyException e) {
            throw new BusinessException("signIn.busy");
        }
        toast.sayAfterRedirect("password.changed");
        return Page.DESK.getPath() + "?faces-redirect=true";
    }

    public void changeEmail() {
        try {
            if (!door.confirms(request(), emailPassword)) {
                throw BusinessException.at("emailPassword", "password.wrong");
            }
        } catch (BusyException e) {
            throw new BusinessException("signIn.busy");
        }
        service.setOwnEmail(email);
        toast.say("account.emailChanged");
    }

    /** Whether the password was given by somebody else and works once. */
    public boolean isDue() {
        return Sessions.isPasswordChangeDue(request());
    }

    public String getHelp() {
        return texts.text("password.help", PasswordRule.SHORTEST);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getEmailPassword() {
        return emailPassword;
    }

    public void setEmailPassword(String emailPassword) {
        this.emailPassword = emailPassword;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
