package vn.hotline.intervention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import vn.hotline.intervention.flash.FlashFacts;
import vn.hotline.intervention.flash.FlashPdf;
import vn.hotline.intervention.flash.FlashService;
import vn.hotline.intervention.flash.FlashText;
import vn.hotline.intervention.flash.FlashText.Line;
import vn.hotline.intervention.flash.FlashText.Part;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.Days;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** Puts the flash report of a case into words and hands it out as a file. */
@Named
@RequestScoped
public class CaseFlash {

    @Inject
    private FlashService service;

    @Inject
    private Permission permission;

    @Inject
    private Timeline timeline;

    @Inject
    private Texts texts;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Show show;

    @Inject
    private Me me;

    /** Of a case that was merged or annulled there is nothing to hand over. */
    public boolean isOffered(InterventionCase of) {
        return !of.getStatus().isVoid() && permission.allows(Verb.CASE_HAND_TO_POLICE, of);
    }

    public void send(long caseId) {
        FlashFacts facts = service.facts(caseId);
        byte[] file = FlashPdf.write(words(facts), me.getLanguage());
        Faces.sendFile(texts.text("flash.file", facts.of().getNumber()) + ".pdf", true, out -> out.write(file));
    }

    private FlashText words(FlashFacts facts) {
        LocalDateTime at = Days.timeOf(facts.madeAt());
        return new FlashText(
                texts.text("flash.body", me.getCentreName()),
                texts.text("flash.nation"),
                texts.text("flash.motto"),
                texts.text("flash.day", show.date(at.toLocalDate())),
                texts.text("flash.title"),
                texts.text("flash.about", facts.of().getNumber(), moment(facts.madeAt())),
                texts.text("flash.to"),
                known(facts.of()),
                new Part(texts.text("flash.said"), texts.text("flash.said.none"), said(facts)),
                new Part(texts.text("flash.done"), texts.text("flash.done.none"), done(facts)),
                List.of(texts.text("flash.madeBy", facts.madeBy()), texts.text("flash.keep")),
                texts.text("flash.cut"));
    }

    private List<Line> known(InterventionCase of) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.text("flash.type"), code(CodeList.INTERVENTION_TYPE, of.getType())));
        lines.add(new Line(
                texts.text("flash.urgency"),
                joined(texts.label(of.getUrgency()), of.getRisk() == null ? null : texts.label(of.getRisk()))));
        Commune commune = places.commune(of.getCommuneId());
        lines.add(new Line(
                texts.text("flash.place"),
                joined(
                        of.getIncidentAddress(),
                        commune == null ? null : commune.getName(),
                        places.name(of.getProvinceId()))));
        of.getChildren().forEach(child -> lines.add(new Line(texts.text("flash.child"), child(child, of))));
        of.getOffenders().forEach(one -> lines.add(new Line(texts.text("flash.offender"), offender(one))));
        return lines;
    }

    private String child(CaseChild child, InterventionCase of) {
        return joined(
                name(child.getName()),
                texts.label(child.getSex()),
                show.ageOn(child.getAge(), of.getOpenedDay()),
                child.getWhereabouts(),
                child.getCondition());
    }

    private String offender(CasePerpetrator one) {
        return joined(
                name(one.getName()),
                code(CodeList.OFFENDER_RELATION, one.getRelation()),
                texts.label(one.getSex()),
                one.getNote());
    }

    private List<Line> said(FlashFacts facts) {
        return facts.said().stream()
                .map(told -> new Line(moment(told.at()) + "\n" + texts.label(told.channel()), told.text()))
                .toList();
    }

    private List<Line> done(FlashFacts facts) {
        return facts.done().stream()
                .map(row -> new Line(
                        moment(row.entry().at()),
                        joined(timeline.title(row.entry()), row.entry().text())))
                .toList();
    }

    /** To the minute, and never without its day. */
    private String moment(Instant at) {
        return show.time(at) + " " + show.date(Days.dayOf(at));
    }

    private String name(String name) {
        return name == null ? texts.text("person.unnamed") : name;
    }

    private String code(CodeList list, String code) {
        return codes.label(list.name(), code, me.getLanguage());
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
