package vn.hotline.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Scripts come up for what is told, phrases are found however they are typed, and numbers are those of the place. */
class HandbookIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private ScriptSearch scripts;
    private PhraseSearch phrases;
    private PhraseService phraseService;
    private DutyNumberSearch numbers;
    private AppUser supervisor;
    private AppUser operator;

    @BeforeEach
    void twoPeople() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        scripts = services.get(ScriptSearch.class);
        phrases = services.get(PhraseSearch.class);
        phraseService = services.get(PhraseService.class);
        numbers = services.get(DutyNumberSearch.class);
        supervisor = person("s", Role.SUPERVISOR);
        operator = person("o", Role.OPERATOR);
        services.signIn(supervisor.identity());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    // ---------------------------------------------------------------- scripts

    @ParameterizedTest
    @EnumSource(Helpline.class)
    void everyScriptThatIsDeliveredSaysBothListsInBothLanguages(Helpline line) {
        List<String> known = services.get(Topics.class).offered(line);
        List<ScriptText> vietnamese =
                scripts.list(line, null, true, "vi", null, 100).rows();
        List<ScriptText> english =
                scripts.list(line, null, true, "en", null, 100).rows();

        assertThat(vietnamese).hasSizeGreaterThanOrEqualTo(4);
        assertThat(english).hasSameSizeAs(vietnamese);
        for (int i = 0; i < english.size(); i++) {
            ScriptText one = vietnamese.get(i);
            assertThat(english.get(i).id()).isEqualTo(one.id());
            assertThat(english.get(i).language()).isEqualTo("en");
            assertThat(english.get(i).ask()).as(one.title()).isNotEmpty().hasSameSizeAs(one.ask());
            assertThat(english.get(i).avoid()).as(one.title()).isNotEmpty().hasSameSizeAs(one.avoid());
            assertThat(one.topics()).allMatch(topic -> topic.equals(Topics.GENERAL) || known.contains(topic));
        }
    }

    @Test
    void theMostTellingTopicThatHasAScriptBringsItUp() {
        assertThat(titleFor("INTERVENTION_TYPE:VIOLENCE")).isEqualTo("Bạo lực");
        assertThat(titleFor("INTERVENTION_TYPE:SEXUAL_ABUSE", "ABUSE_FORM:PHYSICAL_VIOLENCE"))
                .isEqualTo("Xâm hại tình dục");
        assertThat(titleFor("INTERVENTION_TYPE:LEGAL_PAPERS", "ABUSE_FORM:ONLINE_ABUSE"))
                .isEqualTo("Xâm hại trên mạng");
        assertThat(titleFor("COUNSELLING_TOPIC:PSYCHOLOGY")).startsWith("Trẻ nói đến cái chết");
        assertThat(titleFor("INTERVENTION_TYPE:LEGAL_PAPERS")).isEqualTo("Mọi liên hệ");
        assertThat(titleFor()).isEqualTo("Mọi liên hệ");
        assertThat(scripts.of(Helpline.TRAFFICKING, List.of(), "vi")
                        .orElseThrow()
                        .ask()
                        .get(0))
                .startsWith("Nạn nhân");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bo roi", "BỎ RƠI", "đi lạc", "di lac", "Ðối chất", "tu bo tron", "di chuc thu thach"})
    void scriptsAreFoundWithoutTones(String typed) {
        boolean isThere = !typed.equals("di chuc thu thach");
        assertThat(found(typed)).isEqualTo(isThere);
        assertThat(found(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(isThere);
    }

    private boolean found(String typed) {
        return !scripts.list(Helpline.CHILD_PROTECTION, typed, true, "vi", null, 5)
                .rows()
                .isEmpty();
    }

    @Test
    void aTopicHasOneScriptOnEachLine() {
        ScriptForm second = new ScriptForm();
        second.setTitleVi(mark);
        second.setAskVi("Bé có an toàn không?");
        second.setTopics(List.of("INTERVENTION_TYPE:VIOLENCE"));
        ScriptService service = services.get(ScriptService.class);

        assertThat(problemAt("topics", () -> {
                    service.create(Helpline.CHILD_PROTECTION, second);
                    return null;
                }))
                .isEqualTo("handbook.script.topicTaken");

        second.setTopics(List.of("NO_LIST:NO_CODE"));
        assertThat(problemAt("topics", () -> {
                    service.create(Helpline.CHILD_PROTECTION, second);
                    return null;
                }))
                .isEqualTo("input.code");
    }

    private String titleFor(String... topics) {
        return scripts.of(Helpline.CHILD_PROTECTION, List.of(topics), "vi")
                .orElseThrow()
                .title();
    }

    // ---------------------------------------------------------------- phrases

    @ParameterizedTest
    @ValueSource(strings = {"ki luat", "ky luat", "KỶ LUẬT", "kỉ luật tích", "duong day nong", "đường dây"})
    void phrasesAreFoundHoweverTheyAreTyped(String typed) {
        own(mark + " Kỷ luật tích cực", "Đường dây nóng: không đánh trẻ.");

        assertThat(titles(phrases.list(new PhraseFilter(null, typed, true, true), null, 10)))
                .containsExactly(mark + " Kỷ luật tích cực");
        assertThat(titles(phrases.list(
                        new PhraseFilter(null, Normalizer.normalize(typed, Normalizer.Form.NFD), true, true),
                        null,
                        10)))
                .hasSize(1);
    }

    @Test
    void anotherPersonsPhraseDoesNotExistAndSharedOnesAreKeptBySupervisors() {
        long own = own(mark + " của giám sát", "Riêng.");
        long shared = shared(mark + " chung", "Chung.");
        services.signIn(operator.identity());

        assertThat(phrases.list(new PhraseFilter(null, mark, false, true), null, 10)
                        .rows())
                .extracting(Phrase::getId)
                .containsExactly(shared);
        assertThatThrownBy(() -> phraseService.read(own)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> committed(() -> phraseService.change(own, form("x", "y"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> phraseService.history(own, 5)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> committed(() -> phraseService.change(shared, form("x", "y"))))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void ofTwoWhoChangeOneTheSecondIsToldAndWhatStoodThereStays() {
        long id = shared(mark, "Bản đầu.");
        PhraseForm first = services.inTransaction(() -> phraseService.read(id));
        PhraseForm second = services.inTransaction(() -> phraseService.read(id));
        first.setText("Bản của người thứ nhất.");
        committed(() -> phraseService.change(id, first));

        second.setText("Bản của người thứ hai.");
        assertThatThrownBy(() -> committed(() -> phraseService.change(id, second)))
                .isInstanceOf(StaleRecord.class);
        assertThat(services.inTransaction(() -> phraseService.history(id, 10)).rows())
                .extracting(HandbookChange::getField, HandbookChange::getOldValue, HandbookChange::getNewValue)
                .containsExactly(tuple("text", "Bản đầu.", "Bản của người thứ nhất."));
    }

    @Test
    void whatNothingFillsIsRefused() {
        assertThat(problemAt("text", () -> own(mark, "Chào {{tên}}."))).isEqualTo("handbook.phrase.unknownVariable");
        assertThat(problemAt("topic", () -> {
                    PhraseForm form = form(mark, "Câu.");
                    form.setTopic("TRAFFICKING_FORM:ONLINE_SCAM");
                    form.setLine(Helpline.CHILD_PROTECTION);
                    phraseService.create(form);
                    return null;
                }))
                .isEqualTo("input.code");
    }

    @Test
    void whoWritesIsOfferedHerTopicFirst() {
        own(mark + " A", "Không chủ đề.");
        PhraseForm about = form(mark + " B", "Về bạo lực.");
        about.setTopic("INTERVENTION_TYPE:VIOLENCE");
        committed(() -> phraseService.create(about));
        PhraseForm other = form(mark + " C", "Về pháp luật, đường dây kia.");
        other.setLine(Helpline.TRAFFICKING);
        committed(() -> phraseService.create(other));

        assertThat(phrases.offered(Helpline.CHILD_PROTECTION, mark, List.of("INTERVENTION_TYPE:VIOLENCE"), 8))
                .extracting(Phrase::getTitle)
                .containsExactly(mark + " B", mark + " A");
        assertThat(phrases.offered(Helpline.CHILD_PROTECTION, mark, List.of(), 8))
                .extracting(Phrase::getTitle)
                .containsExactly(mark + " A", mark + " B");
    }

    @Test
    void aLongListGoesOnBehindItsLastRow() {
        for (int i = 0; i < 7; i++) {
            own(mark + " " + i, "Câu.");
        }
        List<String> all = new ArrayList<>();
        Cursor next = null;
        do {
            Slice<Phrase> slice = phrases.list(new PhraseFilter(null, mark, true, true), next, 3);
            all.addAll(titles(slice));
            next = slice.next();
        } while (next != null);
        assertThat(all).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    // ---------------------------------------------------------------- duty numbers

    @Test
    void theCountrysNumbersAreAlwaysThere() {
        assertThat(numbers.inForce(null, TODAY))
                .extracting(DutyNumber::getNumber)
                .containsSubsequence("111", "113", "114", "115");
    }

    @Test
    void numbersOfAPlaceAreFoundUnderEveryNameItHad() {
        Places places = services.get(Places.class);
        int former = places.provinceOf("02", LocalDate.of(2020, 1, 1)).getId();
        int present = places.provinceOf("08", TODAY).getId();
        int elsewhere = places.provinceOf("96", TODAY).getId();
        number(mark + " nay", "0219 111 113", present, null, null);
        number(mark + " hết hạn", "0219 111 114", present, null, TODAY.minusDays(1));
        number(mark + " hôm nay còn", "0219 111 115", present, TODAY, TODAY);
        number(mark + " chưa bắt đầu", "0219 111 116", present, TODAY.plusDays(1), null);

        assertThat(names(numbers.inForce(present, TODAY))).containsExactly(mark + " hôm nay còn", mark + " nay");
        assertThat(names(numbers.inForce(former, TODAY))).containsExactly(mark + " hôm nay còn", mark + " nay");
        assertThat(names(numbers.inForce(elsewhere, TODAY))).isEmpty();
        assertThat(numbers.inForce(present, TODAY).get(0).getProvinceId()).isEqualTo(present);
    }

    @Test
    void aNumberThatCannotBeDialledOrAProvinceThatIsNoMoreIsRefused() {
        Places places = services.get(Places.class);
        int former = places.provinceOf("02", LocalDate.of(2020, 1, 1)).getId();

        assertThat(problemAt("number", () -> number(mark, "hỏi xã", null, null, null)))
                .isEqualTo("handbook.number.notDialled");
        assertThat(problemAt("provinceId", () -> number(mark, "113", former, null, null)))
                .isEqualTo("contact.provinceUnknown");
        assertThat(problemAt("validTo", () -> number(mark, "113", null, TODAY, TODAY.minusDays(1))))
                .isEqualTo("handbook.number.endsBefore");
    }

    // ---------------------------------------------------------------- helpers

    private List<String> names(List<DutyNumber> found) {
        return found.stream()
                .map(DutyNumber::getName)
                .filter(name -> name.startsWith(mark))
                .toList();
    }

    private Void number(String name, String number, Integer province, LocalDate from, LocalDate to) {
        DutyNumberForm form = new DutyNumberForm();
        form.setName(name);
        form.setNumber(number);
        form.setProvinceId(province);
        form.setValidFrom(from);
        form.setValidTo(to);
        committed(() -> services.get(DutyNumberService.class).create(form));
        return null;
    }

    private static List<String> titles(Slice<Phrase> slice) {
        return slice.rows().stream().map(Phrase::getTitle).toList();
    }

    private static PhraseForm form(String title, String text) {
        PhraseForm form = new PhraseForm();
        form.setTitle(title);
        form.setText(text);
        return form;
    }

    private long own(String title, String text) {
        committed(() -> phraseService.create(form(title, text)));
        return id(title);
    }

    private long shared(String title, String text) {
        committed(() -> phraseService.createShared(form(title, text)));
        return id(title);
    }

    private long id(String title) {
        return services.entities()
                .createQuery("select p.id from Phrase p where p.title = :title", Long.class)
                .setParameter("title", title)
                .getSingleResult();
    }

    private void committed(Runnable change) {
        services.committed(() -> {
            change.run();
            return null;
        });
    }

    /** Key of the one problem that an act meets at a field. */
    private String problemAt(String field, Callable<?> change) {
        try {
            change.call();
        } catch (BusinessException e) {
            return e.getProblems().stream()
                    .filter(problem -> field.equals(problem.field()))
                    .map(BusinessException.Problem::key)
                    .findFirst()
                    .orElse(e.toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return "nothing";
    }

    private AppUser person(String suffix, Role role) {
        return services.committed(() -> {
            AppUser made = new AppUser(mark + suffix, mark + suffix, role, 1, clock.instant());
            made.setPassword("-");
            services.entities().persist(made);
            return made;
        });
    }
}
