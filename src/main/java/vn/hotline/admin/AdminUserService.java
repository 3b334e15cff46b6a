package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hotline.intervention.left.LeftWork;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.mail.MailAddresses;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Passwords;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/** Who works here and what each may do. Whatever takes something away ends that person's open sessions. */
@Stateless
@May(Verb.USER_KEEP)
public class AdminUserService {

    private static final String ROW =
            "select new vn.hotline.admin.UserRow(u.id, u.username, u.fullName, u.role, u.centreId, u.active,"
                    + " u.mustChangePassword, u.oneTimeUntil, u.email) from AppUser u ";
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{1,60}");
    /** Nobody yet: the supervisors of the centre find the work in their list and give it away. */
    public static final long LEFT_TO_THE_CENTRE = 0;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private Placing placing;

    @Inject
    private Handover handover;

    @Inject
    private LeftWork work;

    @Inject
    private MailAddresses addresses;

    @Inject
    private AccessGrants grants;

    @Inject
    private SecondPerson second;

    @Inject
    private Centres centres;

    /** @param all how many there are, shown or not; counted with the first rows, else null */
    public record Users(Slice<UserRow> slice, Integer all) {}

    /**
     * @param typed part of a name, or null
     * @param role null for all
     * @param after null for the first rows
     */
    public Users list(String typed, Role role, Order<UserColumn> order, Cursor after, int limit) {
        Where where = new Where().given("u.role = :role", role).holding(typed, "u.fullName", "u.username");
        Slice<UserRow> slice = sorted(order).rows(entities, UserRow.class, ROW, where, after, limit);
        audit.shown(RecordKind.USER, slice.rows().stream().map(UserRow::id).toList());
        return new Users(slice, after == null ? count(where, slice) : null);
    }

    private int count(Where where, Slice<UserRow> slice) {
        return slice.next() == null ? slice.rows().size() : where.count(entities, "select count(u) from AppUser u ");
    }

    /** The staff is no table that grows: names are sorted as they are read. */
    private RowOrder<UserRow> sorted(Order<UserColumn> order) {
        boolean down = order.descending();
        RowOrder<UserRow> byName = RowOrder.by(
                Alphabet.sql("u.fullName"),
                UserRow::fullName,
                "u.id",
                UserRow::id,
                down && order.column() == UserColumn.NAME);
        return switch (order.column()) {
            case NAME -> byName;
            case USERNAME -> RowOrder.by("u.username", UserRow::username, "u.id", UserRow::id, down);
            case ROLE -> byName.grouped("u.role", List.of(Role.values()), down);
            case CENTRE ->
                byName.grouped(
                        "u.centreId",
                        centres.getAll().stream().map(Centre::getId).toList(),
                        down);
            case STATE ->
                byName.grouped("u.active", List.of(true, false), down).grouped("u.role", List.of(Role.values()), false);
        };
    }

    /**
     * The account of somebody who is trusted with more than an operator opens when a second administrator confirms it.
     *
     * @throws BusinessException at username, fullName, role, centreId or email
     */
    public OneTimePassword create(String typedUsername, UserForm form) {
        String username = typedUsername == null ? "" : typedUsername.strip().toLowerCase(Locale.ROOT);
        problems(form)
                .check(USERNAME.matcher(username).matches(), "username", "user.usernamePattern")
                .check(!isTaken(username), "username", "user.usernameTaken")
                .throwIfAny();
        AppUser made = new AppUser(username, form.getFullName(), form.getRole(), form.getCentreId(), clock.instant());
        made.setEmail(form.getEmail());
        OneTimePassword password = passwordOf(made);
        changes.made(Verb.USER_KEEP, made, (user, change) -> change.says(username, place(user)));
        if (grants.waitsForUser(AccessKind.OPEN_ACCOUNT, made)) {
            made.disable();
        }
        return password;
    }

    private OneTimePassword passwordOf(AppUser user) {
        OneTimePassword password = new OneTimePassword(user.getUsername(), Passwords.oneTime());
        user.setOneTimePassword(Passwords.hash(password.password()), clock.instant());
        return password;
    }

    private static Detail.Mark place(AppUser user) {
        return Detail.all(user.getRole(), Detail.centre(user.getCentreId()));
    }

    /**
     * Role and centre of somebody who is to be trusted with more than an operator change when a second administrator
     * confirms them.
     *
     * @param successor who goes on with the person's work if that stays behind; {@link #LEFT_TO_THE_CENTRE}, or null
     * @return whether they wait for that
     * @throws BusinessException at the field; at {@code successor} if work stays behind and nobody said who goes on with it
     * @throws vn.hotline.kernel.form.StaleRecord if another administrator changed the account meanwhile
     */
    public boolean change(long id, UserForm form, Long successor) {
        problems(form).throwIfAny();
        List<Long> administrators = second.lockAdministrators();
        AppUser changed =
                changes.to(Verb.USER_KEEP, AppUser.class, id, form, AdminUserService::form, (user, change) -> {
                    Detail.Mark before = place(user);
                    placing.place(user, form.getRole(), form.getCentreId(), successor, administrators);
                    user.rename(form.getFullName());
                    boolean moved = addresses.change(user, form.getEmail());
                    Detail.Mark now = Detail.named("audit.detail.now", place(user));
                    change.says(before, now, moved ? Detail.text("user.email") : null);
                });
        return !changed.isPlaced(form.getRole(), form.getCentreId());
    }

    /**
     * @return empty if a second administrator has to confirm it, who is shown the password
     * @throws BusinessException {@code user.ownPassword} for one's own account
     */
    public Optional<OneTimePassword> resetPassword(long id) {
        AppUser held = records.lock(AppUser.class, id);
        if (id == current.get().userId()) {
            throw new BusinessException("user.ownPassword");
        }
        if (grants.waitsForUser(AccessKind.RESET_PASSWORD, held)) {
            return Optional.empty();
        }
        OneTimePassword password = passwordOf(held);
        changes.to(Verb.USER_KEEP, held, (user, change) -> change.says(Detail.text("user.oneTime")));
        return Optional.of(password);
    }

    /** @throws BusinessException as {@link #change} */
    public void disable(long id, Long successor) {
        List<Long> administrators = second.lockAdministrators();
        changes.to(Verb.USER_KEEP, AppUser.class, id, (user, change) -> {
            AdministratorRule.check(user, user.getRole(), false, current.get().userId(), administrators);
            handover.handOver(user, successor);
            user.disable();
            change.says(Detail.text("audit.detail.disabled"));
        });
    }

    /** @throws NotFoundException if there is no such account */
    public UserRow row(long id) {
        return entities.createQuery(ROW + "where u.id = :id", UserRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.USER, id));
    }

    /** What somebody has in hand. */
    public LeftWork.InHand inHandOf(long id) {
        return work.inHandOf(id);
    }

    /** Somebody who could go on with a person's work. */
    public record Successor(long id, String name) {}

    /** Colleagues of the same centre. */
    public List<Successor> successorsOf(long id) {
        AppUser user = entities.find(AppUser.class, id);
        return entities.createQuery(
                        "select new vn.hotline.admin.AdminUserService$Successor(u.id, u.fullName) from AppUser u"
                                + " where u.centreId = :centre and u.active = true and u.role in :roles and u.id <> :id"
                                + " order by " + Alphabet.sql("u.fullName") + ", u.id",
                        Successor.class)
                .setParameter("centre", user.getCentreId())
                .setParameter("roles", Role.HOLDING_RECORDS)
                .setParameter("id", id)
                .getResultList();
    }

    /** @return whether it waits for a second administrator */
    public boolean enable(long id) {
        AppUser held = records.lock(AppUser.class, id);
        if (grants.waitsForUser(AccessKind.OPEN_ACCOUNT, held)) {
            return true;
        }
        changes.to(Verb.USER_KEEP, held, (user, change) -> {
            user.enable();
            change.says(Detail.text("audit.detail.enabled"));
        });
        return false;
    }

    /** @throws NotFoundException if there is no such account */
    public UserForm read(long id) {
        return form(records.find(AppUser.class, id));
    }

    private static UserForm form(AppUser user) {
        UserForm form = new UserForm();
        form.setFullName(user.getFullName());
        form.setRole(user.getRole());
        form.setCentreId(user.getCentreId());
        form.setEmail(user.getEmail());
        return form.asRead();
    }

    private static Problems problems(UserForm form) {
        form.setFullName(VietnameseText.clean(form.getFullName()));
        form.setEmail(VietnameseText.clean(form.getEmail()));
        Problems problems = new Problems()
                .require("fullName", form.getFullName())
                .require("role", form.getRole())
                .require("centreId", form.getCentreId())
                .check(form.getRole() != Role.API_CLIENT, "role", "input.code", Role.API_CLIENT);
        EmailAddress.check(form.getEmail(), "email", problems);
        Limits.check(form, problems);
        return problems;
    }

    private boolean isTaken(String username) {
        return entities.createQuery("select count(u) from AppUser u where u.username = :name", Long.class)
                        .setParameter("name", username)
                        .getSingleResult()
                > 0;
    }
}
