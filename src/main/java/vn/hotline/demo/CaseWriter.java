package vn.hotline.demo;

import static vn.hotline.demo.BulkTable.*;

import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.SearchTokens;

/** Writes an invented case as rows: its people, what was done for them, and who was asked for help. */
final class CaseWriter {

    private final Batch batch;
    private final RowIds ids;
    private final MoveWriter moves;

    CaseWriter(Batch batch, RowIds ids, MoveWriter moves) {
        this.batch = batch;
        this.ids = ids;
        this.moves = moves;
    }

    void write(Sheet.Case opened) {
        batch.row(INTERVENTION_CASE)
                .set("id", opened.id)
                .set("line", opened.line)
                .set("centre_id", opened.centre)
                .set("status", opened.status())
                .set("source", opened.source)
                .set("type", opened.type)
                .set("urgency", opened.urgency)
                .set("risk", opened.risk)
                .set("province_id", opened.province)
                .set("commune_id", opened.commune)
                .seal("incident_address", opened.incidentAddress)
                .seal("summary", opened.summary)
                .set("opened_at", opened.openedAt)
                .set("opened_day", Days.dayOf(opened.openedAt))
                .set("opened_by", opened.openedBy)
                .set("assigned_to", opened.assignedTo)
                .set("first_referred_day", opened.firstReferredDay)
                .set("closed_at", opened.closedAt)
                .set("closed_day", opened.closedAt == null ? null : Days.dayOf(opened.closedAt))
                .set("outcome", opened.outcome)
                .end();
        int position = 0;
        for (Sheet.Person child : opened.children) {
            writeCaseChild(opened, child, position++);
        }
        writeOffender(opened);
        for (Sheet.Risk risk : opened.risks) {
            batch.row(RISK_ASSESSMENT)
                    .set("id", ids.row())
                    .set("case_id", opened.id)
                    .set("risk", risk.risk())
                    .seal("reasons", risk.reasons())
                    .set("by_user", risk.by())
                    .set("at", risk.at())
                    .end();
        }
        for (Sheet.Action action : opened.actions) {
            batch.row(CASE_ACTION)
                    .set("id", ids.row())
                    .set("case_id", opened.id)
                    .set("kind", action.kind())
                    .seal("text", action.text())
                    .set("happened_at", action.at())
                    .set("by_user", action.by())
                    .set("recorded_at", action.at())
                    .end();
        }
        opened.moves.forEach(move -> moves.write("CASE", opened.id, move));
        opened.referrals.forEach(referral -> write(opened, referral));
        batch.foundBy(opened.centre, RecordKind.CASE, opened.id, tokens(opened).tokens());
    }

    private SearchTokens tokens(Sheet.Case opened) {
        SearchTokens tokens =
                new SearchTokens(batch.sealing()).words(opened.incidentAddress).words(opened.summary);
        opened.children.forEach(child -> tokens.person(child.name));
        if (opened.offender != null) {
            tokens.name(opened.offender.name);
        }
        return tokens;
    }

    private void writeCaseChild(Sheet.Case opened, Sheet.Person child, int position) {
        batch.row(CASE_CHILD)
                .set("id", ids.row())
                .set("case_id", opened.id)
                .set("position", position)
                .seal("name", child.name)
                .set("birth_date", child.birthDate)
                .set("age_years", child.age)
                .set("sex", child.sex)
                .seal("present_condition", child.condition)
                .seal("whereabouts", child.whereabouts)
                .set("risk", child.risk)
                .end();
    }

    private void writeOffender(Sheet.Case opened) {
        if (opened.offender == null) {
            return;
        }
        batch.row(CASE_OFFENDER)
                .set("id", ids.row())
                .set("case_id", opened.id)
                .seal("name", opened.offender.name)
                .set("relation", opened.offenderRelation)
                .set("sex", opened.offender.sex)
                .set("age_years", opened.offender.age)
                .end();
    }

    private void write(Sheet.Case opened, Sheet.Referral referral) {
        long id = ids.referral();
        batch.row(REFERRAL)
                .set("id", id)
                .set("case_id", opened.id)
                .set("agency_id", referral.agency.id())
                .set("agency_kind", referral.agency.kind())
                .set("line", opened.line)
                .set("centre_id", opened.centre)
                .set("status", referral.status())
                .seal("request", referral.request)
                .set("helped_count", referral.helped)
                .set("drafted_at", referral.drafted().at())
                .set("drafted_by", referral.drafted().by())
                .set("sent_at", referral.sentAt)
                .set("sent_day", referral.sentAt == null ? null : Days.dayOf(referral.sentAt))
                .set("answered_at", referral.answeredAt)
                .seal("report", referral.report)
                .end();
        referral.moves.forEach(move -> moves.write("REFERRAL", id, move));
    }
}
