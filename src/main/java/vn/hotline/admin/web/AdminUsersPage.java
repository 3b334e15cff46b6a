package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hotline.admin.AdminUserService;
import vn.hotline.admin.AdminUserService.Successor;
import vn.hotline.admin.AdminUserService.Users;
import vn.hotline.admin.OneTimePassword;
import vn.hotline.admin.UserColumn;
import vn.hotline.admin.UserForm;
import vn.hotline.admin.UserRow;
import vn.hotline.intervention.left.LeftWork;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Order;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.FilterAddress;
import vn.hotline.platform.web.ListOrder;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class AdminUsersPage implements Serializable {

    private static final List<Role> OF_PERSONS =
            Arrays.stream(Role.values()).filter(role -> role != Role.API_CLIENT).toList();

    private static final int ROWS = 50;

    @Inject
    private AdminUserService service;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    @Inject
    private AccessRequests requests;

    private String typed;
    private Role ofRole;
    private ListOrder<UserColumn> order;
    private List<UserRow> rows;
    private int all;
    private Cursor next;

    private Long id;
    private UserRow chosen;
    private String username;
    private UserForm form = new UserForm();
    private transient OneTimePassword password;
    private Long successor;
    private transient LeftWork.InHand inHand;
    private transient List<Successor> successors = List.of();

    @PostConstruct
    void open() {
        order = ListOrder.in("sort", Order.by(UserColumn.STATE));
        ofRole = FilterAddress.constant(Role.class, "role");
        show();
    }

    /** Where the list stands with this filter and order; what is typed stays out of it. */
    public String getAddress() {
        return new FilterAddress().with("role", ofRole).sorted("sort", order).of("/admin/users");
    }

    public void show() {
        read(null, Math.max(ROWS, rows == null ? 0 : rows.size()));
        chosen = id == null ? null : service.row(id);
    }

    void decided(@Observes(notifyObserver = Reception.IF_EXISTS) AccessRequests.Decided decided) {
        show();
    }

    /** Typed or chosen anew: from the beginning. */
    public void filter() {
        rows = null;
        show();
    }

    public void sort(String column) {
        order.by(column);
        filter();
    }

    public void more() {
        read(next, ROWS);
    }

    private void read(Cursor after, int limit) {
        Users found = service.list(typed, ofRole, order.get(), after, limit);
        rows = after == null ? new ArrayList<>() : rows;
        rows.addAll(found.slice().rows());
        next = found.slice().next();
        all = after == null ? found.all() : all;
    }

    public void begin() {
        edit(null, new UserForm());
    }

    public void choose(UserRow row) {
        edit(row, service.read(row.id()));
    }

    public void create() {
        OneTimePassword given = service.create(username, form);
        begin();
        password = given;
        show();
        requests.show();
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
            requests.show();
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
        requests.show();
        inHand = service.inHandOf(id);
        toast.say(key, form.getFullName());
    }

    /** @param of null for a new one */
    private void edit(UserRow of, UserForm asRead) {
        chosen = of;
        id = of == null ? null : of.id();
        username = of == null ? null : of.username();
        form = asRead;
        password = null;
        successor = null;
        inHand = id == null ? null : service.inHandOf(id);
        successors = inHand == null || !inHand.any() ? List.of() : service.successorsOf(id);
    }

    /** The chosen person as stored, or null for a new one. */
    public UserRow getChosen() {
        return chosen;
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

    public ListOrder<UserColumn> getOrder() {
        return order;
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
