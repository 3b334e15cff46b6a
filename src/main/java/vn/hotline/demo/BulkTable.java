package vn.hotline.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.kernel.sealing.Sealing;

/** A table that is loaded in bulk and the columns it is given; the others keep their defaults. A star marks bytes. */
enum BulkTable {
    CONTACT("id line centre_id channel status received_at received_day handled_by finalised_at level disposition"
            + " urgency legal_basis anonymous caller_kind *caller_name *caller_number *caller_number_token"
            + " *caller_zalo_id *caller_address province_id commune_id *incident_address *narrative"
            + " intervention_type setting offender_relation reason"),
    CONTACT_CODE("contact_id list code"),
    CONTACT_ACCOUNT("contact_id kind *token"),
    CONTACT_DRAFT("contact_id owner_id *form saved_at"),
    CONTACT_CHILD("id contact_id position *name birth_date age_years sex *present_condition *family"),
    CONTACT_CHILD_CIRCUMSTANCE("child_id code"),
    CONTACT_CORRECTION("id contact_id field *old_value *new_value *reason by_user at"),
    COUNSELLING_SESSION(
            "id contact_id line centre_id status counsellor_id started_at started_day recorded_at *advice outcome"
                    + " follow_up_on *follow_up_note follow_up_done_at"),
    COUNSELLING_TOPIC("session_id code"),
    INTERVENTION_CASE("id line centre_id status source type urgency risk province_id commune_id *incident_address"
            + " *summary opened_at opened_day opened_by assigned_to first_referred_day closed_at closed_day outcome"),
    CASE_CONTACT("case_id contact_id linked_at linked_by"),
    INTERVENTION_REQUEST(
            "id contact_id line centre_id status urgency requested_by requested_at decided_by decided_at" + " case_id"),
    CASE_CHILD("id case_id position *name birth_date age_years sex *present_condition *whereabouts risk"),
    CASE_OFFENDER("id case_id *name relation sex age_years"),
    RISK_ASSESSMENT("id case_id risk *reasons by_user at"),
    CASE_ACTION("id case_id kind *text happened_at by_user recorded_at"),
    REFERRAL("id case_id agency_id agency_kind line centre_id status *request helped_count drafted_at drafted_by"
            + " sent_at sent_day answered_at *report"),
    STATUS_CHANGE("id record_kind record_id from_status to_status *reason by_user at");

    private final List<String> columns;
    private final List<String> binary;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    BulkTable(String columns) {
        List<String> given = List.of(columns.split(" "));
        this.columns = given.stream().map(column -> column.replace("*", "")).toList();
        this.binary = given.stream()
                .filter(column -> column.startsWith("*"))
                .map(column -> column.substring(1))
                .toList();
        for (String column : this.columns) {
            positions.put(column, positions.size());
            places.put(column, Sealing.place(table(), column));
        }
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    int width() {
        return columns.size();
    }

    int position(String column) {
        return positions.get(column);
    }

    String place(String column) {
        return places.get(column);
    }

    /** Bytes travel as hexadecimal digits. */
    String loadStatement() {
        String into = columns.stream()
                .map(column -> binary.contains(column) ? "@" + column : column)
                .collect(Collectors.joining(", "));
        String set = binary.stream()
                .map(column -> column + " = UNHEX(@" + column + ")")
                .collect(Collectors.joining(", "));
        return "LOAD DATA LOCAL INFILE '" + table() + "' INTO TABLE " + table() + " CHARACTER SET ascii"
                + " FIELDS TERMINATED BY '\\t' LINES TERMINATED BY '\\n' (" + into + ")"
                + (set.isEmpty() ? "" : " SET " + set);
    }
}
