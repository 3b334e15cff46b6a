package vn.hotline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.hotline.demo.DayPlan.CasePlan;
import vn.hotline.demo.DayPlan.Kind;
import vn.hotline.demo.Provinces.Province;
import vn.hotline.kernel.Days;

/** Invents the contacts of a day and all they lead to. Each day has a seed of its own, so days can be made in any order. */
final class DayMaker {

    /** Of the callers of a year; some come again in the next. */
    private static final int CALLERS = 400_000;

    private static final long DAY = 86_400_000L;
    private static final double[] PHONE_HOURS = {
        2.2, 1.4, 1.0, 0.8, 0.8, 1.2, 2.4, 3.6, 4.8, 5.4, 5.4, 4.8, 4.2, 4.2, 4.9, 5.3, 5.6, 5.8, 6.2, 7.2, 7.8, 7.0,
        5.2, 3.4
    };
    private static final double[] OFFICE_HOURS = {
        0, 0, 0, 0, 0, 0, 0, 3, 9, 12, 11, 4, 1, 6, 11, 11, 7, 2, 0, 0, 0, 0, 0, 0
    };
    private static final Weighted<String> DISPOSITIONS =
            Weighted.of("SILENT 38, HANG_UP 24, PRANK 17, WRONG_NUMBER 8, MISSED 7, TEST 3, OTHER 2, FEEDBACK 1");
    private static final Weighted<String> MESSAGE_DISPOSITIONS =
            Weighted.of("TEST 35, PRANK 25, OTHER 22, FEEDBACK 14, WRONG_NUMBER 4");
    private static final Weighted<String> CALLER_KINDS = Weighted.of("PARENT_CARER 38, CHILD 24, RELATIVE_FRIEND 11,"
            + " NEIGHBOUR_CITIZEN 11, TEACHER_SCHOOL 5, LOCAL_OFFICER 3, AGENCY 1, ANONYMOUS 7");
    private static final Weighted<String> CASE_CALLER_KINDS =
            Weighted.of("PARENT_CARER 30, CHILD 9, RELATIVE_FRIEND 20,"
                    + " NEIGHBOUR_CITIZEN 24, TEACHER_SCHOOL 7, LOCAL_OFFICER 4, ANONYMOUS 6");
    private static final Weighted<String> TRAFFICKING_CALLER_KINDS =
            Weighted.of("RELATIVE_FRIEND 45, VICTIM 25, NEIGHBOUR_CITIZEN 12, LOCAL_OFFICER 4, AGENCY 6, ANONYMOUS 8");
    private static final Weighted<String> REASONS = Weighted.of("FAMILY 30, ACCESS_TO_SERVICES 28, MENTAL_HEALTH 12,"
            + " PEERS 8, EDUCATION_WORK 10, PHYSICAL_HEALTH 5, SEXUALITY 4, VIOLENCE 3");
    private static final Weighted<String> TOPICS =
            Weighted.of("RELATIONSHIPS 27, PSYCHOLOGY 21, LAW 13, ABUSE_VIOLENCE 11,"
                    + " SCHOOLING 8, POLICY 6, ONLINE 5, REPRODUCTIVE_HEALTH 4, PHYSICAL_HEALTH 3, OTHER 2");
    private static final Weighted<String> OUTCOMES = Weighted.of("KNOWS_NEXT_STEP 46, CALMER 22, PROBLEM_SOLVED 15,"
            + " REFERRED 8, NEEDS_FOLLOW_UP 5, ENDED_EARLY 3, OTHER 1");
    private static final Weighted<String> TRAFFICKING_FORMS = Weighted.of("ONLINE_SCAM 38, SEXUAL_EXPLOITATION 22,"
            + " FORCED_LABOUR 22, FORCED_MARRIAGE 13, ILLEGAL_ADOPTION 3, ORGAN_REMOVAL 2");
    private static final Weighted<String> URGENCIES = Weighted.of("NORMAL 62, HIGH 30, EMERGENCY 8");

    private final Provinces provinces;
    private final Agencies agencies;
    private final Staff staff;
    private final People people;
    private final Instant now;

    private final LocalDate day;
    private final SplittableRandom random;
    private final Weighted<Integer> centres;

    DayMaker(Scene scene, LocalDate day, Weighted<Integer> centres) {
        this.provinces = scene.provinces();
        this.agencies = scene.agencies();
        this.staff = scene.staff();
        this.people = scene.people();
        this.now = scene.now();
        this.day = day;
        this.random = new SplittableRandom(Plan.SEED * 1_000_003 + day.toEpochDay());
        this.centres = centres;
    }

    /** What every day is made from. */
    record Scene(Provinces provinces, Agencies agencies, Staff staff, People people, Instant now) {}

    List<Sheet.Contact> contacts(DayPlan plan) {
        List<Sheet.Contact> contacts = new ArrayList<>();
        for (Map.Entry<Kind, Integer> some : plan.contacts.entrySet()) {
            for (int i = 0; i < some.getValue(); i++) {
                contacts.add(some.getKey().level() == null ? worthless(some.getKey()) : recorded(some.getKey()));
            }
        }
        plan.cases.forEach(planned -> contacts.add(intervention(planned)));
        return contacts;
    }

    private Sheet.Contact worthless(Kind kind) {
        Sheet.Contact contact = received(kind.line(), kind.channel());
        boolean call = kind.channel().equals("PHONE");
        contact.disposition = (call ? DISPOSITIONS : MESSAGE_DISPOSITIONS).draw(random);
        contact.finalisedAt = contact.receivedAt.plusMillis(5_000 + random.nextInt(60_000));
        if (contact.disposition.equals("MISSED")) {
            contact.handledBy = null;
        }
        if (call && random.nextInt(100) < 97) {
            callFrom(contact, People.worthlessCaller(CALLERS, random));
        }
        return contact;
    }

    private Sheet.Contact recorded(Kind kind) {
        Sheet.Contact contact = received(kind.line(), kind.channel());
        boolean inDepth = kind.level().equals("IN_DEPTH");
        boolean trafficking = kind.line().equals(PublishedYears.TRAFFICKING);
        contact.level = kind.level();
        contact.finalisedAt =
                contact.receivedAt.plusSeconds((inDepth ? 600 : 150) + random.nextInt(inDepth ? 1800 : 500));
        contact.urgency = inDepth && random.nextInt(100) < 9 ? "HIGH" : "NORMAL";
        contact.legalBasis = random.nextInt(100) < 80 ? "PUBLIC_TASK" : "CONSENT";
        contact.reason = REASONS.draw(random);
        caller(contact, (trafficking ? TRAFFICKING_CALLER_KINDS : CALLER_KINDS).draw(random), inDepth ? 45 : 18);
        Province province = place(contact);
        if (random.nextInt(100) < (inDepth ? 62 : 30)) {
            List<String> sentences =
                    trafficking ? Phrases.TRAFFICKING : inDepth ? Phrases.IN_DEPTH : Phrases.INFORMATION;
            contact.narrative = Phrases.fill(People.one(sentences, random), "trẻ", null, province.spoken());
        }
        if (inDepth) {
            contact.counselling = counselling(contact);
            if (!trafficking && random.nextInt(100) < 40) {
                contact.children.add(child(random.nextInt(100) < 55, 9, 17, random.nextInt(100) < 30));
            }
        }
        return contact;
    }

    private Sheet.Counselling counselling(Sheet.Contact contact) {
        Sheet.Counselling counselling = new Sheet.Counselling();
        counselling.counsellor = contact.handledBy;
        counselling.startedAt = contact.finalisedAt;
        counselling.topics.add(TOPICS.draw(random));
        if (random.nextInt(100) < 25) {
            counselling.topics.add(TOPICS.draw(random));
        }
        Instant recorded = contact.finalisedAt.plusSeconds(60 + random.nextInt(1500));
        if (recorded.isAfter(now)) {
            counselling.topics.clear();
            return counselling;
        }
        counselling.recordedAt = recorded;
        counselling.advice = People.one(Phrases.ADVICE, random);
        counselling.outcome = OUTCOMES.draw(random);
        if (counselling.outcome.equals("NEEDS_FOLLOW_UP") || random.nextInt(100) < 6) {
            counselling.followUpOn = day.plusDays(3 + random.nextInt(12));
            Instant done = Days.startOf(counselling.followUpOn).plusSeconds(32_000 + random.nextInt(20_000));
            counselling.followUpDoneAt = done.isAfter(now) ? null : done;
        }
        return counselling;
    }

    private Sheet.Contact intervention(CasePlan planned) {
        CaseKind kind = CaseKind.of(planned.type());
        boolean trafficking = planned.line().equals(PublishedYears.TRAFFICKING);
        Sheet.Contact contact = received(planned.line(), planned.source());
        contact.level = "INTERVENTION";
        contact.finalisedAt = sameDay(contact.receivedAt.plusSeconds(400 + random.nextInt(2000)));
        contact.urgency = URGENCIES.draw(random);
        contact.legalBasis = contact.urgency.equals("EMERGENCY") ? "EMERGENCY_PROTECTION" : "LEGAL_DUTY";
        contact.interventionType = planned.type();
        contact.reason = kind.reason;
        contact.setting = kind.settings.draw(random);
        contact.offenderRelation = kind.offenders.isEmpty() ? null : kind.offenders.draw(random);
        caller(contact, callerKind(planned, trafficking), 55);
        forms(contact, kind, trafficking);
        for (int i = 0; i < planned.persons(); i++) {
            contact.children.add(trafficking ? victim() : harmedChild(kind));
        }
        Province province = place(contact);
        Agencies.Agency committee = agencies.committee(province, random);
        contact.commune =
                committee.commune() == null ? null : committee.commune().idOn(day);
        contact.incidentAddress = random.nextInt(100) < 60 ? People.address(random) : null;
        contact.narrative = narrative(contact, kind, trafficking, province);
        request(contact, planned, province, committee);
        return contact;
    }

    private String callerKind(CasePlan planned, boolean trafficking) {
        return switch (planned.source()) {
            case "PRESS_SOCIAL" -> "PRESS";
            case "OFFICIAL_LETTER" -> "AGENCY";
            default -> (trafficking ? TRAFFICKING_CALLER_KINDS : CASE_CALLER_KINDS).draw(random);
        };
    }

    private void forms(Sheet.Contact contact, CaseKind kind, boolean trafficking) {
        if (trafficking) {
            contact.codes.add(new Sheet.Code("TRAFFICKING_FORM", TRAFFICKING_FORMS.draw(random)));
        } else if (!kind.forms.isEmpty()) {
            contact.codes.add(new Sheet.Code("ABUSE_FORM", kind.forms.draw(random)));
        }
    }

    private String narrative(Sheet.Contact contact, CaseKind kind, boolean trafficking, Province province) {
        String child = "bé " + People.given(contact.children.get(0).name);
        List<String> sentences = trafficking ? Phrases.TRAFFICKING : kind.narratives;
        return Phrases.fill(People.one(sentences, random), child, contact.offenderRelation, province.spoken());
    }

    private void request(Sheet.Contact contact, CasePlan planned, Province province, Agencies.Agency committee) {
        contact.request = new Sheet.Request();
        Instant decided = sameDay(contact.finalisedAt.plusSeconds(300 + random.nextInt(3600)));
        if (decided.isAfter(now)) {
            return;
        }
        contact.request.status = "OPENED";
        contact.request.decidedBy = staff.supervisor(contact.centre, random);
        contact.request.decidedAt = decided;
        Sheet.Case opened = open(contact, decided);
        contact.request.decidedCase = opened;
        new Course(agencies, now, random).run(opened, province, committee, planned.last());
    }

    private Sheet.Case open(Sheet.Contact contact, Instant at) {
        Sheet.Case opened = new Sheet.Case();
        opened.line = contact.line;
        opened.centre = contact.centre;
        opened.source = contact.channel;
        opened.type = contact.interventionType;
        opened.urgency = contact.urgency;
        opened.province = contact.province;
        opened.commune = contact.commune;
        opened.incidentAddress = contact.incidentAddress;
        opened.summary = contact.narrative;
        opened.openedAt = at;
        opened.openedBy = contact.request.decidedBy;
        opened.assignedTo = staff.operator(contact.centre, random);
        opened.children.addAll(contact.children);
        opened.offenderRelation = contact.offenderRelation;
        if (contact.offenderRelation != null
                && !contact.offenderRelation.equals("UNKNOWN")
                && random.nextInt(100) < 40) {
            opened.offender = new Sheet.Person();
            opened.offender.sex = contact.offenderRelation.contains("MOTHER") ? "FEMALE" : "MALE";
            opened.offender.name = People.name(People.surname(random), opened.offender.sex.equals("MALE"), random);
            opened.offender.age = 20 + random.nextInt(40);
        }
        return opened;
    }

    private Sheet.Person harmedChild(CaseKind kind) {
        Sheet.Person child = child(random.nextInt(100) < kind.girlsPercent, 1, 15, true);
        switch (kind) {
            case SEXUAL_ABUSE -> child.circumstances.add("SEXUALLY_ABUSED");
            case EXPLOITATION -> child.circumstances.add("EXPLOITED");
            case TRAFFICKING -> child.circumstances.add("TRAFFICKED");
            case VIOLENCE -> {
                if (random.nextInt(100) < 20) {
                    child.circumstances.add("HARMED_BY_VIOLENCE");
                }
            }
            default -> {}
        }
        return child;
    }

    private Sheet.Person victim() {
        return child(random.nextInt(100) < 82, 13, 38, true);
    }

    private Sheet.Person child(boolean girl, int youngest, int oldest, boolean named) {
        Sheet.Person child = new Sheet.Person();
        child.sex = girl ? "FEMALE" : "MALE";
        child.name = named ? People.name(People.surname(random), !girl, random) : null;
        child.age = youngest + random.nextInt(oldest - youngest + 1);
        if (named && random.nextInt(100) < 30) {
            child.birthDate = day.minusYears(child.age).minusDays(random.nextInt(1, 364));
        }
        return child;
    }

    private Sheet.Contact received(String line, String channel) {
        Sheet.Contact contact = new Sheet.Contact();
        contact.line = line;
        contact.channel = channel;
        contact.centre = centres.draw(random);
        contact.receivedAt = time(channel);
        contact.handledBy = staff.operator(contact.centre, random);
        return contact;
    }

    private Province place(Sheet.Contact contact) {
        Province province = provinces.draw(day, contact.centre, random);
        contact.province = province.id();
        if (!day.isBefore(Provinces.COMMUNES_SINCE) && random.nextInt(100) < 60) {
            contact.commune = People.one(provinces.communes(province), random).id();
        }
        return province;
    }

    private void caller(Sheet.Contact contact, String kind, int namedPercent) {
        contact.callerKind = kind;
        if (!kind.equals("ANONYMOUS") && !kind.equals("PRESS") && random.nextInt(100) < namedPercent) {
            contact.callerName = People.name(People.surname(random), random.nextInt(100) < 40, random);
        }
        if (contact.channel.equals("PHONE") && random.nextInt(100) < 96
                || contact.channel.equals("APP") && random.nextInt(100) < 40) {
            callFrom(contact, People.earnestCaller(CALLERS, random));
        }
        if (contact.channel.equals("ZALO")) {
            contact.callerZaloId = Long.toString(1_000_000_000_000_000L + random.nextLong(8_000_000_000_000_000L));
        }
    }

    private void callFrom(Sheet.Contact contact, String number) {
        contact.callerNumber = number;
        contact.callerNumberToken = people.token(number);
    }

    private Instant time(String channel) {
        boolean office = !List.of("PHONE", "APP", "ZALO").contains(channel);
        Instant start = Days.startOf(day);
        for (int attempt = 0; attempt < 100; attempt++) {
            int hour = hour(office ? OFFICE_HOURS : PHONE_HOURS);
            Instant at = start.plusMillis(hour * (DAY / 24) + random.nextLong(DAY / 24));
            if (at.isBefore(now)) {
                return at;
            }
        }
        return start.plusMillis(random.nextLong(Math.max(1, now.toEpochMilli() - start.toEpochMilli())));
    }

    private int hour(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        int hour = 0;
        while (hour < 23 && at >= weights[hour]) {
            at -= weights[hour++];
        }
        return hour;
    }

    /** What counts by the day stays on it, even when the telephone rang just before midnight. */
    private Instant sameDay(Instant at) {
        Instant last = Days.startOf(day.plusDays(1)).minusMillis(1);
        return at.isBefore(last) ? at : last;
    }
}
