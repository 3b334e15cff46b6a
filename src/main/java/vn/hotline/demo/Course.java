package vn.hotline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import vn.hotline.demo.Provinces.Province;
import vn.hotline.kernel.Days;

/** How a case and its referrals go on by themselves, as far as time has gone. */
final class Course {

    private static final List<String> STEPS =
            List.of("RECEIVED", "ASSESSMENT", "NEEDS", "PLANNING", "ACTION", "REVIEW", "CLOSED");
    private static final int[] HOURS_TO_NEXT = {8, 30, 60, 120, 900, 160};
    private static final Weighted<String> OUTCOMES = Weighted.of("CHILD_SAFE 48, HANDED_OVER 22, SUPPORT_COMPLETED 18,"
            + " NOT_VERIFIED 6, NOT_LOCATED 2, REFUSED_SUPPORT 2, MOVED_AWAY 2");
    private static final Weighted<String> RISKS = Weighted.of("HIGH 25, MEDIUM 45, LOW 30");

    private final Agencies agencies;
    private final Instant now;
    private final SplittableRandom random;

    Course(Agencies agencies, Instant now, SplittableRandom random) {
        this.agencies = agencies;
        this.now = now;
        this.random = random;
    }

    void run(Sheet.Case opened, Province province, Agencies.Agency committee, LocalDate lastReferralDay) {
        walk(opened);
        assess(opened);
        takeAction(opened);
        refer(opened, province, committee, lastReferralDay);
    }

    private void walk(Sheet.Case opened) {
        Instant at = opened.openedAt;
        move(opened, null, "RECEIVED", null, opened.openedBy, at);
        for (int i = 1; i < STEPS.size(); i++) {
            at = later(at, HOURS_TO_NEXT[i - 1]);
            boolean stuck = i > 4 && random.nextInt(1000) < 3;
            if (at.isAfter(now) || stuck) {
                return;
            }
            boolean closing = STEPS.get(i).equals("CLOSED");
            move(
                    opened,
                    STEPS.get(i - 1),
                    STEPS.get(i),
                    closing ? Phrases.CLOSED : null,
                    closing ? opened.openedBy : opened.assignedTo,
                    at);
        }
        close(opened, at);
        if (random.nextInt(100) < 2) {
            reopen(opened, at);
        }
    }

    private void close(Sheet.Case opened, Instant at) {
        opened.closedAt = at;
        opened.outcome = OUTCOMES.draw(random);
    }

    private void reopen(Sheet.Case opened, Instant closedAt) {
        Instant reopened = later(closedAt, 700);
        Instant reviewed = later(reopened, 500);
        Instant closed = later(reviewed, 200);
        if (!closed.isAfter(now)) {
            move(opened, "CLOSED", "ACTION", Phrases.REOPENED, opened.openedBy, reopened);
            move(opened, "ACTION", "REVIEW", null, opened.assignedTo, reviewed);
            move(opened, "REVIEW", "CLOSED", Phrases.CLOSED, opened.openedBy, closed);
            close(opened, closed);
        }
    }

    private static void move(Sheet.Case opened, String from, String to, String reason, Long by, Instant at) {
        opened.moves.add(new Sheet.Move(from, to, reason, by, at));
    }

    /** The risk is known once the assessment has begun; it falls by the review. */
    private void assess(Sheet.Case opened) {
        if (opened.moves.size() < 2) {
            return;
        }
        Instant at = opened.moves.get(1).at().plusSeconds(1_200);
        opened.risk = opened.urgency.equals("EMERGENCY") ? "HIGH" : RISKS.draw(random);
        addRisk(opened, at);
        if (opened.moves.size() > 5 && !opened.risk.equals("LOW")) {
            opened.risk = "LOW";
            addRisk(opened, opened.moves.get(5).at());
        }
        opened.children.forEach(child -> child.risk = opened.risk);
    }

    private void addRisk(Sheet.Case opened, Instant at) {
        String reasons = People.one(Phrases.RISK_REASONS.get(opened.risk), random);
        opened.risks.add(new Sheet.Risk(opened.risk, reasons, opened.assignedTo, at));
    }

    private void takeAction(Sheet.Case opened) {
        int done = Math.min(opened.moves.size() * 2 - 1, 3 + random.nextInt(3));
        Instant at = opened.openedAt;
        Instant last = opened.closedAt == null ? now : opened.closedAt;
        for (int i = 0; i < done; i++) {
            at = later(at, 20 * (i + 1));
            if (at.isAfter(last)) {
                return;
            }
            String[] action =
                    Phrases.ACTIONS.get(Math.min(i, Phrases.ACTIONS.size() - 1)).split(":", 2);
            opened.actions.add(new Sheet.Action(action[0], action[1], opened.assignedTo, at));
        }
    }

    private void refer(Sheet.Case opened, Province province, Agencies.Agency committee, LocalDate lastDay) {
        boolean trafficking = opened.line.equals(PublishedYears.TRAFFICKING);
        if (trafficking) {
            Weighted<String> kinds = Weighted.of("POLICE 55, BORDER_GUARD 15, NGO 18, SOCIAL_WORK_CENTRE 12");
            refer(opened, agencies.draw(kinds.draw(random), province, random), true, lastDay);
            if (random.nextInt(100) < 45) {
                refer(opened, agencies.draw("NGO", province, random), false, lastDay);
            }
        } else {
            refer(opened, committee, true, lastDay);
            if (random.nextInt(100) < 42) {
                refer(opened, agencies.draw("POLICE", province, random), false, lastDay);
            }
            if (random.nextInt(100) < 35) {
                Weighted<String> kinds = Weighted.of("HEALTH_DEPARTMENT 25, SOCIAL_WORK_CENTRE 30, HOSPITAL 15,"
                        + " LEGAL_AID 10, SHELTER 6, SCHOOL 8, PROTECTION_FACILITY 4, PEACE_HOUSE 2");
                refer(opened, agencies.draw(kinds.draw(random), province, random), false, lastDay);
            }
        }
    }

    private void refer(Sheet.Case opened, Agencies.Agency agency, boolean first, LocalDate lastDay) {
        Instant drafted = first ? opened.openedAt.plusSeconds(120) : later(opened.openedAt, 20);
        Instant sent = drafted.plusSeconds(120 + random.nextInt(900));
        if (first || Days.dayOf(sent).isAfter(lastDay)) {
            // To the first body at once; never after the span that the case counts in.
            Instant endOfDay =
                    Days.startOf(Days.dayOf(opened.openedAt).plusDays(1)).minusMillis(1);
            drafted = earlier(opened.openedAt.plusSeconds(120), endOfDay);
            sent = earlier(drafted.plusSeconds(120 + random.nextInt(900)), endOfDay);
        }
        if (drafted.isAfter(now)) {
            return;
        }
        Sheet.Referral referral = new Sheet.Referral();
        referral.agency = agency;
        referral.request = Phrases.request(agency.kind());
        referral.helped = first || random.nextInt(100) < 70 ? opened.children.size() : 1;
        opened.referrals.add(referral);
        walk(opened, referral, drafted, sent);
        if (referral.sentAt != null) {
            LocalDate day = Days.dayOf(referral.sentAt);
            if (opened.firstReferredDay == null || day.isBefore(opened.firstReferredDay)) {
                opened.firstReferredDay = day;
            }
        }
    }

    private void walk(Sheet.Case opened, Sheet.Referral referral, Instant drafted, Instant sent) {
        boolean declined = !referral.agency.kind().equals("COMMUNE_COMMITTEE") && random.nextInt(100) < 4;
        Long by = opened.assignedTo;
        Instant received = later(sent, 3);
        Instant answered = later(received, 8);
        Instant reported = later(answered, 160);
        Instant closed = later(reported, 60);
        referral.moves.add(new Sheet.Move(null, "DRAFTED", null, by, drafted));
        if (!sent.isAfter(now)) {
            referral.moves.add(new Sheet.Move("DRAFTED", "SENT", null, by, sent));
            referral.sentAt = sent;
        }
        if (!received.isAfter(now)) {
            referral.moves.add(new Sheet.Move("SENT", "RECEIVED", null, by, received));
        }
        if (!answered.isAfter(now)) {
            String to = declined ? "DECLINED" : "ACCEPTED";
            String reason = declined ? People.one(Phrases.DECLINED, random) : null;
            referral.moves.add(new Sheet.Move("RECEIVED", to, reason, by, answered));
            referral.answeredAt = answered;
        }
        if (!declined && !reported.isAfter(now)) {
            referral.moves.add(new Sheet.Move("ACCEPTED", "REPORTED", null, by, reported));
            referral.report = People.one(Phrases.REPORTS, random);
        }
        if (!declined && !closed.isAfter(now)) {
            referral.moves.add(new Sheet.Move("REPORTED", "CLOSED", null, by, closed));
        }
    }

    /** Within twice the usual hours. */
    private Instant later(Instant at, int usualHours) {
        long usual = Duration.ofHours(usualHours).toMillis();
        return at.plusMillis(usual / 5 + random.nextLong(usual * 9 / 5));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
