package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Keeping the guided scripts. */
@Stateless
@May(Verb.SCRIPT_KEEP)
public class ScriptService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private HandbookHistory history;

    @Inject
    private Topics topics;

    public ScriptForm read(long id) {
        return records.find(Script.class, id).asForm();
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void create(Helpline line, ScriptForm form) {
        check(form, line, null);
        changes.made(Verb.SCRIPT_KEEP, new Script(line, form), (made, change) -> change.says(made.getTitleVi()));
    }

    /**
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, ScriptForm form) {
        changes.to(Verb.SCRIPT_KEEP, Script.class, id, form, Script::asForm, (script, change) -> {
            check(form, script.getLine(), script);
            change.leaves(script.change(form, change.stamp())).says(script.getTitleVi());
        });
    }

    /** What it said before, newest first. */
    public Part<HandbookChange> history(long id, int limit) {
        return history.of(RecordKind.SCRIPT, id, limit);
    }

    /** @param known the script as it stands, whose topics may stay though they are no longer offered; or null */
    private void check(ScriptForm form, Helpline line, Script known) {
        Content.clean(form);
        Problems problems = new Problems().require("titleVi", form.getTitleVi()).require("askVi", form.getAskVi());
        problems.check(form.getAskEn() != null || form.getAvoidEn() == null, "askEn", "input.required");
        Limits.check(form, problems);
        List<String> offered = topics.offered(line);
        for (String topic : form.getTopics()) {
            boolean fits = Topics.GENERAL.equals(topic)
                    || offered.contains(topic)
                    || known != null && known.getTopics().contains(topic);
            problems.check(fits, "topics", "input.code", topic);
            otherOf(topic, line, known).forEach(other -> problems.at("topics", "handbook.script.topicTaken", other));
        }
        problems.throwIfAny();
    }

    /** Titles of other scripts that come up for a topic: only one can. */
    private List<String> otherOf(String topic, Helpline line, Script known) {
        return entities.createQuery(
                        "select s.titleVi from Script s join s.topics t"
                                + " where s.line = :line and s.offered = true and t = :topic and s.id <> :known",
                        String.class)
                .setParameter("line", line)
                .setParameter("topic", topic)
                .setParameter("known", known == null ? -1L : known.getId())
                .getResultList();
    }
}
