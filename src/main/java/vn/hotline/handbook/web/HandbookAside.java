package vn.hotline.handbook.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.hotline.contact.ContactCode;
import vn.hotline.handbook.DutyNumber;
import vn.hotline.handbook.DutyNumberSearch;
import vn.hotline.handbook.Phrase;
import vn.hotline.handbook.PhraseSearch;
import vn.hotline.handbook.ScriptSearch;
import vn.hotline.handbook.ScriptText;
import vn.hotline.handbook.Topics;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.web.Me;

/**
 * The handbook beside a form: the script of what is being told, numbers of the place, phrases to put in. It knows nothing
 * of the form but what the page tells it, and what the script says of fields that are not sent yet (handbook.js).
 */
@Named("handbook")
@RequestScoped
public class HandbookAside {

    private static final int PHRASES = 8;

    @Inject
    private ScriptSearch scripts;

    @Inject
    private DutyNumberSearch duty;

    @Inject
    private PhraseSearch search;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private boolean followed;
    private List<String> topics = List.of();
    private Long scriptId;
    private Integer provinceId;
    private List<Phrase> phrases = List.of();
    private ScriptText script;

    /** What the form says now. @param script chosen by hand, or nothing */
    public void follow(String toldTopics, String chosenScript, String toldProvince) {
        followed = true;
        topics = split(toldTopics);
        Integer chosen = number(chosenScript);
        scriptId = chosen == null ? null : Long.valueOf(chosen);
        provinceId = number(toldProvince);
    }

    public void find(Helpline line, String typed, String toldTopics) {
        phrases = search.offered(line, typed, split(toldTopics), PHRASES);
    }

    private static List<String> split(String several) {
        return several == null || several.isBlank() ? List.of() : Arrays.asList(several.split(","));
    }

    private static Integer number(String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    /** @param told topics of the form as it was stored */
    public ScriptText script(Helpline line, List<String> told) {
        if (script == null && scriptId != null) {
            script = scripts.read(scriptId, me.getLanguage()).orElse(null);
        }
        if (script == null) {
            script =
                    scripts.of(line, followed ? topics : told, me.getLanguage()).orElse(null);
        }
        return script;
    }

    /** All scripts of a helpline, to choose one by hand. */
    public List<ScriptSearch.Title> titles(Helpline line) {
        return scripts.titles(line, me.getLanguage());
    }

    /** @param told the province of the form as it was stored */
    public List<DutyNumber> numbers(Integer told) {
        return duty.inForce(followed ? provinceId : told, Days.dayOf(clock.instant()));
    }

    public List<Phrase> getPhrases() {
        return phrases;
    }

    /** What a contact says, the most telling first. */
    public List<String> ofContact(Helpline line, String interventionType, Collection<String> forms) {
        List<String> told = new ArrayList<>();
        if (interventionType != null) {
            told.add(Topics.of(CodeList.INTERVENTION_TYPE, interventionType));
        }
        forms.forEach(form -> told.add(Topics.of(ContactCode.formsOf(line), form)));
        return told;
    }

    /** What was talked about. */
    public List<String> ofCounselling(Collection<String> talkedAbout) {
        return talkedAbout.stream()
                .map(code -> Topics.of(CodeList.COUNSELLING_TOPIC, code))
                .toList();
    }
}
