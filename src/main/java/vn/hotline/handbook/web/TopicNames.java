package vn.hotline.handbook.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.handbook.Topics;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Shown;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.web.Choices;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.NamesOfRecords;
import vn.hotline.platform.web.Texts;

/** Topics of the handbook in words, and those to choose from. */
@Named("topicNames")
@ApplicationScoped
public class TopicNames implements NamesOfRecords {

    @Inject
    private Topics topics;

    @Inject
    private Codes codes;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    @Inject
    private Me me;

    @Override
    public Shown.As what() {
        return Shown.As.TOPIC;
    }

    /** With the list it is of: "Bạo lực" is in more than one. */
    @Override
    public String nameOf(Object topic) {
        String told = topic.toString();
        return Topics.listOf(told)
                .map(list -> texts.text(
                        "handbook.topic.of",
                        texts.label(list),
                        codes.label(list.name(), Topics.codeOf(told), me.getLanguage())))
                .orElse(Topics.GENERAL.equals(told) ? texts.text("handbook.topic.general") : told);
    }

    /** @param line null for both */
    public List<SelectItem> items(Helpline line, Object chosen) {
        return items(topics.offered(line), chosen);
    }

    /** With every contact before them. */
    public List<SelectItem> itemsWithGeneral(Helpline line, Object chosen) {
        List<String> all = new ArrayList<>(List.of(Topics.GENERAL));
        all.addAll(topics.offered(line));
        return items(all, chosen);
    }

    private List<SelectItem> items(List<String> offered, Object chosen) {
        return choices.offer(offered, topic -> topic, this::nameOf, chosen, this::nameOf);
    }
}
