package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.hotline.admin.AdminUserService;
import vn.hotline.admin.AdminUserService.Successor;
import vn.hotline.admin.AdminUserService.Users;
import vn.hotline.admin.OneTimePassword;
import vn.hotline.admin.UserForm;
import vn.hotline.admin.UserRow;
import vn.hotline.intervention.LeftWork;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class AdminUsersPage implements Serializable {

    private static final List<Role> OF_PERSONS =
            Arrays.stream(Role.values()).filter(role -> role != Role.API_CLIENT).toList();

    @Inject
    private AdminUserService service;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private String typed;
    private Role ofRole;
    private List<UserRow> rows;
    private int all;

    private Long id;
    private String username;
    private UserForm form = new UserForm();
    private transient OneTimePassword password;
    private Long successor;
    private transient LeftWork.InHand inHand;
    private transient List<Successor> successors = List.of();

    @PostConstruct
    public void show() {
        Users found = service.list(typed, ofRole);
        rows = found.rows();
        all = found.all();
    }

    public void begin() {
        edit(null, null, new UserForm());
    }

    public void choose(UserRow row) {
        edit(row.id(), row.username(), service.read(row.id()));
    }

    public void create() {
        OneTimePassword given = service.create(username, form);
        begin();
        password = given;
        show();
    }

    public void change() {
        boolean waits = service.change(id, form, successor);
        form = service.read(id);
        done(waits ? "access.nowWaits" : "user.changed");
    }

    public void resetPassword() {
        password = service.resetPassword(id).orElse(null);
        show();
        if (password == null) {
            toast.say("access.nowWaits", form.getFullName());
        }
    }

    public void disable() {
        service.disable(id, successor);
        done("user.disabled");
    }

    public void enable() {
        done(service.enable(id) ? "access.nowWaits" : "user.enabled");
    }

    private void done(String key) {
        show();
        inHand = service.inHandOf(id);
        toast.say(key, form.getFullName());
    }

    private void edit(Long ofId, String ofUsername, UserForm asRead) {
        id = ofId;
        username = ofUsername;
        form = asRead;
        password = null;
        successor = null;
        inHand = ofId == null ? null : service.inHandOf(ofId);
        successors = inHand == null || !inHand.isAny() ? List.of() : service.successorsOf(ofId);
    }

    /** The chosen person as listed, or null for a new one. */
    public UserRow getChosen() {
        return rows.stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .orElse(null);
    }

    public String getResetQuestion() {
        return texts.text("user.resetPassword.ask", getActingOn());
    }

    public String getDisableQuestion() {
        return texts.text("user.disable.ask", getActingOn());
    }

    /** Whom the panel's buttons act on, as stored: not the name that is being typed. */
    public String getActingOn() {
        UserRow row = getChosen();
        return row == null ? username : row.fullName() + " (" + row.username() + ")";
    }

    public boolean isPasswordOver(UserRow row) {
        return row.isPasswordOverAt(clock.instant());
    }

    /** How many there are, shown or not. */
    public int getAll() {
        return all;
    }

    public List<Role> getRoles() {
        return OF_PERSONS;
    }

    public List<UserRow> getRows() {
        return rows;
    }

    public OneTimePassword getPassword() {
        return password;
    }

    public Long getId() {
        return id;
    }

    /** What the chosen person has in hand, or null. */
    public LeftWork.InHand getInHand() {
        return inHand;
    }

    public String getInHandText() {
        return inHand == null ? "" : texts.text("user.inHand", inHand.cases(), inHand.records(), inHand.drafts());
    }

    public List<Successor> getSuccessors() {
        return successors;
    }

    public long getLeftToTheCentre() {
        return AdminUserService.LEFT_TO_THE_CENTRE;
    }

    public Long getSuccessor() {
        return successor;
    }

    public void setSuccessor(Long successor) {
        this.successor = successor;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public Role getOfRole() {
        return ofRole;
    }

    public void setOfRole(Role ofRole) {
        this.ofRole = ofRole;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public UserForm getForm() {
        return form;
    }
}
