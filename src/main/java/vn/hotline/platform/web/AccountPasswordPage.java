package vn.hotline.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Passwords;
import vn.hotline.platform.security.Sessions;
import vn.hotline.platform.security.SignInService;

@Named
@RequestScoped
public class AccountPasswordPage {

    private String oldPassword;
    private String newPassword;
    private String repeated;
    private String email;

    @Inject
    private SignInService service;

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
        AppUser user = service.changeOwnPassword(oldPassword, newPassword)
                .orElseThrow(() -> BusinessException.at(
                        "oldPassword", "password.wrong", AppUser.ATTEMPTS, AppUser.LOCKED_FOR.toMinutes()));
        Sessions.begin(request(), user.identity());
        Sessions.setPasswordChangeDue(request(), false);
        toast.sayAfterRedirect("password.changed");
        return Page.DESK.getPath() + "?faces-redirect=true";
    }

    public void changeEmail() {
        service.setOwnEmail(email);
        toast.say("account.emailChanged");
    }

    /** Whether the password was given by somebody else and works once. */
    public boolean isDue() {
        return Sessions.isPasswordChangeDue(request());
    }

    public String getHelp() {
        return texts.text("password.help", Passwords.SHORTEST);
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
