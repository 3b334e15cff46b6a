package vn.hotline.demo;

import static vn.hotline.demo.BulkTable.*;

import java.util.Comparator;
import java.util.List;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.IdentifierKind;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.SearchTokens;

/** Writes invented contacts and what came of them as rows, with what the application would leave: history and search tokens. */
final class RecordWriter {

    private final Batch batch;
    private final RowIds ids;
    private final MoveWriter moves;
    private final CaseWriter cases;

    RecordWriter(Batch batch, RowIds ids) {
        this.batch = batch;
        this.ids = ids;
        this.moves = new MoveWriter(batch, ids);
        this.cases = new CaseWriter(batch, ids, moves);
    }

    /** In the order of time, so that numbers of records rise with it. */
    void writeAll(List<Sheet.Contact> contacts) {
        contacts.sort(Comparator.comparing((Sheet.Contact contact) -> contact.receivedAt));
        for (Sheet.Contact contact : contacts) {
            contact.id = ids.contact();
            write(contact);
        }
    }

    private void write(Sheet.Contact contact) {
        writeContact(contact);
        if (contact.draft != null) {
            writeDraft(contact);
        }
        if (!contact.isRecorded()) {
            return;
        }
        for (Sheet.Code code : contact.codes) {
            batch.row(CONTACT_CODE)
                    .set("contact_id", contact.id)
                    .set("list", code.list())
                    .set("code", code.code())
                    .end();
        }
        int position = 0;
        for (Sheet.Person child : contact.children) {
            writeContactChild(contact, child, position++);
        }
        for (Sheet.Correction correction : contact.corrections) {
            writeCorrection(contact, correction);
        }
        moves.write("CONTACT", contact.id, new Sheet.Move(null, "DRAFT", null, contact.handledBy, contact.receivedAt));
        moves.write(
                "CONTACT",
                contact.id,
                new Sheet.Move("DRAFT", "FINALISED", null, contact.handledBy, contact.finalisedAt));
        batch.foundBy(
                contact.centre, RecordKind.CONTACT, contact.id, tokens(contact).tokens());
        if (contact.counselling != null) {
            write(contact, contact.counselling);
        }
        if (contact.request != null) {
            write(contact, contact.request);
        }
    }

    private void writeContact(Sheet.Contact contact) {
        batch.row(CONTACT)
                .set("id", contact.id)
                .set("line", contact.line)
                .set("centre_id", contact.centre)
                .set("channel", contact.channel)
                .set("status", status(contact))
                .set("received_at", contact.receivedAt)
                .set("received_day", Days.dayOf(contact.receivedAt))
                .set("handled_by", contact.handledBy)
                .set("finalised_at", contact.finalisedAt)
                .set("level", contact.level)
                .set("disposition", contact.disposition)
                .set("urgency", contact.urgency)
                .set("legal_basis", contact.legalBasis)
                .set("anonymous", "ANONYMOUS".equals(contact.callerKind))
                .set("caller_kind", contact.callerKind)
                .seal("caller_name", contact.callerName)
                .seal("caller_number", contact.callerNumber)
                .set("caller_number_token", callerToken(contact))
                .seal("caller_zalo_id", contact.callerZaloId)
                .seal("caller_address", contact.callerAddress)
                .set("province_id", contact.province)
                .set("commune_id", contact.commune)
                .seal("incident_address", contact.incidentAddress)
                .seal("narrative", contact.narrative)
                .set("intervention_type", contact.interventionType)
                .set("setting", contact.setting)
                .set("offender_relation", contact.offenderRelation)
                .set("reason", contact.reason)
                .end();
        if (contact.callerZaloId != null) {
            batch.row(CONTACT_ACCOUNT)
                    .set("contact_id", contact.id)
                    .set("kind", IdentifierKind.ZALO.name())
                    .set("token", Identifier.tokenOf(batch.sealing(), IdentifierKind.ZALO, contact.callerZaloId))
                    .end();
        }
    }

    private static String status(Sheet.Contact contact) {
        if (contact.draft != null) {
            return "DRAFT";
        }
        return contact.isRecorded() ? "FINALISED" : "DISMISSED";
    }

    private void writeDraft(Sheet.Contact contact) {
        moves.write("CONTACT", contact.id, new Sheet.Move(null, "DRAFT", null, contact.handledBy, contact.receivedAt));
        batch.row(BulkTable.CONTACT_DRAFT)
                .set("contact_id", contact.id)
                .set("owner_id", contact.handledBy)
                .seal("form", contact.draft)
                .set("saved_at", contact.receivedAt.plusSeconds(240))
                .end();
    }

    private byte[] callerToken(Sheet.Contact contact) {
        return contact.callerNumberToken != null
                ? contact.callerNumberToken
                : SearchTokens.ofCallerNumber(batch.sealing(), contact.callerNumber);
    }

    private SearchTokens tokens(Sheet.Contact contact) {
        SearchTokens tokens = new SearchTokens(batch.sealing())
                .name(contact.callerName)
                .words(contact.callerAddress)
                .words(contact.incidentAddress)
                .words(contact.narrative)
                .number(contact.callerNumber);
        contact.children.forEach(child -> tokens.name(child.name));
        return tokens;
    }

    private void writeContactChild(Sheet.Contact contact, Sheet.Person child, int position) {
        long id = ids.row();
        batch.row(CONTACT_CHILD)
                .set("id", id)
                .set("contact_id", contact.id)
                .set("position", position)
                .seal("name", child.name)
                .set("birth_date", child.birthDate)
                .set("age_years", child.age)
                .set("sex", child.sex)
                .seal("present_condition", child.condition)
                .seal("family", child.family)
                .end();
        for (String code : child.circumstances) {
            batch.row(CONTACT_CHILD_CIRCUMSTANCE)
                    .set("child_id", id)
                    .set("code", code)
                    .end();
        }
    }

    private void writeCorrection(Sheet.Contact contact, Sheet.Correction correction) {
        batch.row(CONTACT_CORRECTION)
                .set("id", ids.row())
                .set("contact_id", contact.id)
                .set("field", correction.field())
                .seal("old_value", correction.oldValue())
                .seal("new_value", correction.newValue())
                .seal("reason", correction.reason())
                .set("by_user", correction.by())
                .set("at", correction.at())
                .end();
    }

    private void write(Sheet.Contact contact, Sheet.Counselling counselling) {
        long id = ids.session();
        boolean recorded = counselling.recordedAt != null;
        batch.row(COUNSELLING_SESSION)
                .set("id", id)
                .set("contact_id", contact.id)
                .set("line", contact.line)
                .set("centre_id", contact.centre)
                .set("status", recorded ? "RECORDED" : "WAITING")
                .set("counsellor_id", counselling.counsellor)
                .set("started_at", counselling.startedAt)
                .set("started_day", Days.dayOf(counselling.startedAt))
                .set("recorded_at", counselling.recordedAt)
                .seal("advice", counselling.advice)
                .set("outcome", counselling.outcome)
                .set("follow_up_on", counselling.followUpOn)
                .seal("follow_up_note", counselling.followUpNote)
                .set("follow_up_done_at", counselling.followUpDoneAt)
                .end();
        for (String topic : counselling.topics) {
            batch.row(COUNSELLING_TOPIC)
                    .set("session_id", id)
                    .set("code", topic)
                    .end();
        }
        moves.write("COUNSELLING", id, new Sheet.Move(null, "WAITING", null, contact.handledBy, counselling.startedAt));
        if (recorded) {
            moves.write(
                    "COUNSELLING",
                    id,
                    new Sheet.Move("WAITING", "RECORDED", null, counselling.counsellor, counselling.recordedAt));
        }
    }

    private void write(Sheet.Contact contact, Sheet.Request request) {
        if (request.opensCase()) {
            request.decidedCase.id = ids.caseId();
            cases.write(request.decidedCase);
        }
        if (request.decidedCase != null) {
            batch.row(CASE_CONTACT)
                    .set("case_id", request.decidedCase.id)
                    .set("contact_id", contact.id)
                    .set("linked_at", request.decidedAt)
                    .set("linked_by", request.decidedBy)
                    .end();
        }
        long id = ids.request();
        batch.row(INTERVENTION_REQUEST)
                .set("id", id)
                .set("contact_id", contact.id)
                .set("line", contact.line)
                .set("centre_id", contact.centre)
                .set("status", request.status)
                .set("urgency", contact.urgency)
                .set("requested_by", contact.handledBy)
                .set("requested_at", contact.finalisedAt)
                .set("decided_by", request.decidedBy)
                .set("decided_at", request.decidedAt)
                .set("case_id", request.decidedCase == null ? null : request.decidedCase.id)
                .end();
        moves.write("REQUEST", id, new Sheet.Move(null, "WAITING", null, contact.handledBy, contact.finalisedAt));
        if (request.decidedAt != null) {
            moves.write(
                    "REQUEST",
                    id,
                    new Sheet.Move("WAITING", request.status, request.reason, request.decidedBy, request.decidedAt));
        }
    }
}
