package vn.hotline.support;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.eclipse.microprofile.config.Config;
import org.hibernate.Session;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.hotline.admin.ReferenceRefresh;
import vn.hotline.channel.app.AppDoor;
import vn.hotline.channel.app.AppEnd;
import vn.hotline.channel.conversation.ConversationEnd;
import vn.hotline.channel.door.ChannelDoor;
import vn.hotline.channel.telephony.PhoneDoor;
import vn.hotline.channel.zalo.ZaloDoor;
import vn.hotline.channel.zalo.ZaloEnd;
import vn.hotline.channel.zalo.ZaloSettings;
import vn.hotline.contact.CallerSecrecy;
import vn.hotline.contact.ContactNotices;
import vn.hotline.contact.arrival.ArrivalEvents;
import vn.hotline.contact.known.Flags;
import vn.hotline.counselling.CounsellingNotices;
import vn.hotline.deadline.clock.CalendarWork;
import vn.hotline.intervention.lead.CaseActivity;
import vn.hotline.intervention.lead.CaseCourses;
import vn.hotline.intervention.lead.CaseNotices;
import vn.hotline.intervention.merge.MergeNotices;
import vn.hotline.intervention.request.RequestNotices;
import vn.hotline.intervention.timeline.CaseTimeline;
import vn.hotline.intervention.timeline.ClockTimeline;
import vn.hotline.intervention.timeline.TimelineSource;
import vn.hotline.intervention.worklist.CaseWorkSource;
import vn.hotline.intervention.worklist.WorkSource;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.platform.export.RowExports;
import vn.hotline.platform.mail.MailSettings;
import vn.hotline.platform.push.OpenPages;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.work.Work;
import vn.hotline.referral.AwaitedAnswers;
import vn.hotline.referral.ReferralActivity;
import vn.hotline.referral.ReferralNotices;
import vn.hotline.referral.ReferralTimeline;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.FigureEvents;

/**
 * The services themselves on a real database, without a server: transactions are the caller's, roles are not asked, and
 * events reach those who observe them in the same transaction.
 */
public final class ServicesOnDatabase implements AutoCloseable {

    private static final List<Class<?>> OBSERVERS = List.of(
            ArrivalEvents.class,
            vn.hotline.counselling.ContactEvents.class,
            vn.hotline.intervention.request.ContactEvents.class,
            vn.hotline.referral.CaseEvents.class,
            vn.hotline.referral.AgencyNotices.class,
            vn.hotline.quality.review.AnnulledContacts.class,
            vn.hotline.quality.review.ReviewNotices.class,
            ContactNotices.class,
            CounsellingNotices.class,
            CaseNotices.class,
            CaseActivity.class,
            ReferralActivity.class,
            CaseCourses.class,
            CalendarWork.class,
            RequestNotices.class,
            MergeNotices.class,
            ReferralNotices.class,
            FigureEvents.class,
            ReferenceRefresh.class);

    /** Beans of a type that there are several of. */
    private static final Map<Class<?>, List<Class<?>>> FOUND = Map.of(
            TimelineSource.class, List.of(CaseTimeline.class, ClockTimeline.class, ReferralTimeline.class),
            WorkSource.class, List.of(CaseWorkSource.class, AwaitedAnswers.class),
            ConversationEnd.class, List.of(ZaloEnd.class, AppEnd.class),
            ChannelDoor.class, List.of(PhoneDoor.class, ZaloDoor.class, AppDoor.class));

    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final List<Runnable> afterSuccess = new ArrayList<>();

    public ServicesOnDatabase(DatabaseAccess database, Clock clock) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(database.url());
        source.setUser(database.application().name());
        source.setPassword(database.application().password());
        factory = Persistence.createEntityManagerFactory(
                "hotline",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "hibernate.transaction.jta.platform", ""));
        entities = factory.createEntityManager();
        beans.put(EntityManager.class, entities);
        beans.put(Clock.class, clock);
        beans.put(MailSettings.class, MailSettings.OFF);
        beans.put(ZaloSettings.class, ZaloSettings.OFF);
        beans.put(Config.class, withoutSettings());
        beans.put(DataSource.class, ofTheTransaction(source));
        beans.put(OpenPages.class, new NobodyIsTold());
        beans.put(TransactionSynchronizationRegistry.class, committedAtOnce());
        beans.put(Work.class, inject(new WorkOfThisTime(clock), Work.class));
        beans.put(CallerSecrecy.class, get(Flags.class));
    }

    /** Everything is as it is without a setting. */
    private static Config withoutSettings() {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (self, method, given) -> {
                    if (!method.getName().equals("getOptionalValue")) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return Optional.empty();
                });
    }

    /** Connections as the server gives them: the transaction's while there is one. */
    private DataSource ofTheTransaction(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return entities.getTransaction().isActive()
                            ? leftOpen(entities.unwrap(Session.class).doReturningWork(connection -> connection))
                            : source.getConnection();
                });
    }

    private static Connection leftOpen(Connection shared) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, given) -> method.getName().equals("close") ? null : invoke(method, shared, given));
    }

    private static Object invoke(Method method, Object of, Object... given) throws Throwable {
        try {
            return method.invoke(of, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** No page is open. */
    /** Who waits for the end of a transaction is told of a good one at once. */
    private static Object committedAtOnce() {
        return Proxy.newProxyInstance(
                Status.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, given) -> {
                    if (given != null && given[0] instanceof Synchronization waiting) {
                        waiting.afterCompletion(Status.STATUS_COMMITTED);
                    }
                    return method.getReturnType() == int.class ? Status.STATUS_ACTIVE : null;
                });
    }

    private static final class NobodyIsTold extends OpenPages {

        @Override
        public void hearAfterCommit() {
            // nobody waits
        }
    }

    /** By the test's clock alone: the server of other tests looks for work in the same table. */
    private static final class WorkOfThisTime extends Work {

        private final Clock clock;

        WorkOfThisTime(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void put(String kind, long id) {
            put(kind, id, clock.instant());
        }
    }

    public void signIn(Identity identity) {
        get(CurrentUser.class).set(identity, "127.0.0.1");
    }

    /** Uses this instead of making one: settings of the test, for example. */
    public <T> ServicesOnDatabase with(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    public EntityManager entities() {
        return entities;
    }

    /** Nothing of it stays. */
    public <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            return work.get();
        } finally {
            afterSuccess.clear();
            entities.getTransaction().rollback();
            entities.clear();
        }
    }

    /** All of it stays, or nothing if it fails. */
    public <T> T committed(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            T done = work.get();
            entities.getTransaction().commit();
            followSuccess();
            return done;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            afterSuccess.clear();
            entities.clear();
        }
    }

    private void followSuccess() {
        List<Runnable> waiting = List.copyOf(afterSuccess);
        afterSuccess.clear();
        entities.clear();
        waiting.forEach(Runnable::run);
    }

    /** What the server finds by itself: all that is of a type. */
    private Instance<?> all(Class<?> type) {
        return (Instance<?>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (self, method, given) -> {
                    List<Object> all = new ArrayList<>();
                    FOUND.get(type).forEach(one -> all.add(get(one)));
                    return invoke(List.class.getMethod(method.getName(), method.getParameterTypes()), all, given);
                });
    }

    /** All rows that a request opens, as a file gets them. */
    public void export(RowsRequest request, Consumer<CountedRow> file) {
        get(RowExports.class).run(null, null, export -> get(CountedRows.class).export(request, export, file));
    }

    /** One of each, with all it asks for. */
    public <T> T get(Class<T> type) {
        if (!beans.containsKey(type)) {
            try {
                Constructor<? extends T> constructor = transactional(type).getDeclaredConstructor();
                constructor.setAccessible(true);
                T bean = constructor.newInstance();
                beans.put(type, bean);
                inject(bean, type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return type.cast(beans.get(type));
    }

    private <T> T inject(T bean, Class<?> type) {
        if (type.getSuperclass() != null) {
            inject(bean, type.getSuperclass());
        }
        for (Field field : type.getDeclaredFields()) {
            if (isGiven(field)) {
                try {
                    field.setAccessible(true);
                    field.set(bean, bean(field));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return bean;
    }

    private Object bean(Field field) {
        if (field.getType() == Event.class) {
            return event();
        }
        if (field.getType() == Instance.class) {
            return all((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
        }
        return get(field.getType());
    }

    private static boolean isGiven(Field field) {
        return field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(PersistenceContext.class)
                || field.getType() == DataSource.class
                || field.getType() == TransactionSynchronizationRegistry.class;
    }

    /** Methods that begin a transaction of their own do so here, too. */
    private <T> Class<? extends T> transactional(Class<T> type) {
        boolean begins = Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Transactional.class));
        return begins
                ? new ByteBuddy()
                        .subclass(type)
                        .method(ElementMatchers.isAnnotatedWith(Transactional.class))
                        .intercept(MethodDelegation.to(new OwnTransaction(this)))
                        .make()
                        .load(type.getClassLoader())
                        .getLoaded()
                : type;
    }

    /**
     * What the server does at {@code @Transactional(REQUIRES_NEW)}. There is one connection, so a transaction that runs
     * already is not put aside but used.
     */
    public static final class OwnTransaction {

        private final ServicesOnDatabase services;

        OwnTransaction(ServicesOnDatabase services) {
            this.services = services;
        }

        @RuntimeType
        public Object run(@SuperCall Callable<?> work) {
            return services.entities.getTransaction().isActive() ? call(work) : services.committed(() -> call(work));
        }

        private static Object call(Callable<?> work) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Object event() {
        return Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, fire, given) -> {
                    if (!fire.getName().equals("fire")) {
                        throw new UnsupportedOperationException(fire.toString());
                    }
                    for (Class<?> observer : OBSERVERS) {
                        notify(observer, given[0]);
                    }
                    return null;
                });
    }

    private void notify(Class<?> observer, Object event) {
        for (Method method : observer.getDeclaredMethods()) {
            boolean observes = method.getParameterCount() == 1
                    && method.getParameters()[0].isAnnotationPresent(Observes.class)
                    && method.getParameterTypes()[0].isInstance(event);
            if (observes && waitsForSuccess(method)) {
                afterSuccess.add(() -> tell(observer, method, event));
            } else if (observes) {
                tell(observer, method, event);
            }
        }
    }

    private boolean waitsForSuccess(Method observer) {
        Observes how = observer.getParameters()[0].getAnnotation(Observes.class);
        return how.during() == TransactionPhase.AFTER_SUCCESS
                && entities.getTransaction().isActive();
    }

    private void tell(Class<?> observer, Method method, Object event) {
        method.setAccessible(true);
        try {
            method.invoke(get(observer), event);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
