package vn.hotline.counselling;

import java.util.List;
import java.util.Map;
import vn.hotline.contact.ContactCountables;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Dimension.Value;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.Population;
import vn.hotline.platform.counting.Population.Place;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Subject;
import vn.hotline.platform.counting.Unit;
import vn.hotline.platform.reference.CodeList;

/** What of counselling records can be counted: their topics. */
public class CounsellingCountables implements Countables {

    /** A contact has the topics it was counselled in; a record that still waits says nothing yet. */
    private static final Value OF_CONTACT = new Value(
            "counselling_session ts join counselling_topic tt on tt.session_id = ts.id",
            "ts.contact_id = r.id and ts.status = 'RECORDED'",
            "tt.code");

    public static final Dimension TOPIC = Dimension.of(
                    "TOPIC",
                    CodeList.COUNSELLING_TOPIC,
                    Map.of(ContactCountables.CONTACT, OF_CONTACT, ContactCountables.CONTACT_CHILD, OF_CONTACT))
            .noneIsSaid();

    /** A record under one of its topics: it stands once for each of them. */
    private static final Subject COUNSELLING_TOPIC = ContactCountables.ofContact(
                    Subject.of("COUNSELLING_TOPIC", line -> Unit.CONTACTS), "c.")
            .has(TOPIC, "t.code")
            .hasMany(
                    ContactCountables.FORM_OF_HARM,
                    "contact_code fh",
                    ContactCountables.formsOf("r.contact_id"),
                    "fh.code")
            .hasMany(
                    ContactCountables.SPECIAL_CIRCUMSTANCE,
                    "contact_child kp join contact_child_circumstance kc on kc.child_id = kp.id",
                    "kp.contact_id = r.contact_id",
                    "kc.code")
            .listed(ContactCountables.CHANNEL, ContactCountables.INTERVENTION_TYPE);

    private static final RowSource COUNSELLED = RowSource.of(
                    "COUNSELLING_TOPIC",
                    COUNSELLING_TOPIC,
                    RecordKind.COUNSELLING,
                    "counselling_session r join counselling_topic t on t.session_id = r.id"
                            + " join contact c on c.id = r.contact_id")
            .where("r.status = 'RECORDED'")
            .counted("r.started_at", "r.started_day");

    /** Counselling records by the day of counselling, once for each of their topics. */
    private static final Population<CounsellingFacts, String> COUNSELLED_TOPICS = new Population<>(
            "COUNSELLED_TOPICS",
            COUNSELLED,
            null,
            CounsellingFacts.class,
            session -> Place.on(session.line(), session.day(), session.centreId()),
            facts -> List.copyOf(facts.topics()));

    public static final Measure COUNSELLING_TOPICS = Measure.of(
            "COUNSELLING_TOPIC",
            COUNSELLED_TOPICS,
            TOPIC,
            topic -> topic,
            Breakdown.of("topics.", Section.TOPICS).withoutUnknown().watched());

    @Override
    public List<Measure> measures() {
        return List.of(COUNSELLING_TOPICS);
    }

    @Override
    public List<PivotMeasure> pivots() {
        return List.of(PivotMeasure.inParts("TOPICS", TOPIC, Map.of(CountedBy.COUNSELLED, COUNSELLED)));
    }
}
