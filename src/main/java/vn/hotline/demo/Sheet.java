package vn.hotline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The records of the road as they are invented: filled in by hand or by chance, then written as rows. */
final class Sheet {

    private Sheet() {}

    /** Who did it and when: one row of a lifecycle. */
    record Move(String from, String to, String reason, Long by, Instant at) {}

    record Code(String list, String code) {}

    record Correction(String field, String oldValue, String newValue, String reason, Long by, Instant at) {}

    static final class Contact {
        long id;
        String line;
        int centre;
        String channel;
        Instant receivedAt;
        Long handledBy;
        Instant finalisedAt;
        /** null for a contact that was not worth recording */
        String level;
        /** null for a finished contact; what is typed so far, as the contact's page keeps it */
        String draft;

        String disposition;
        String urgency;
        String legalBasis;
        String callerKind;
        String callerName;
        String callerNumber;
        byte[] callerNumberToken;
        String callerZaloId;
        String callerAddress;
        Integer province;
        Integer commune;
        String incidentAddress;
        String narrative;
        String interventionType;
        String setting;
        String offenderRelation;
        String reason;
        final List<Code> codes = new ArrayList<>();
        final List<Person> children = new ArrayList<>();
        final List<Correction> corrections = new ArrayList<>();
        Counselling counselling;
        Request request;

        boolean isRecorded() {
            return level != null;
        }
    }

    static final class Person {
        String name;
        LocalDate birthDate;
        Integer age;
        String sex = "UNKNOWN";
        String condition;
        String family;
        String whereabouts;
        String risk;
        final Set<String> circumstances = new LinkedHashSet<>();
    }

    static final class Counselling {
        Long counsellor;
        Instant startedAt;
        /** null while it waits */
        Instant recordedAt;

        String advice;
        String outcome;
        LocalDate followUpOn;
        String followUpNote;
        Instant followUpDoneAt;
        final Set<String> topics = new LinkedHashSet<>();
    }

    /** Asks a supervisor for a decision about its contact. */
    static final class Request {
        String status = "WAITING";
        Long decidedBy;
        Instant decidedAt;
        String reason;
        /** of an OPENED or LINKED request */
        Case decidedCase;

        boolean opensCase() {
            return status.equals("OPENED");
        }
    }

    static final class Case {
        long id;
        String line;
        int centre;
        String source;
        String type;
        String urgency;
        String risk;
        Integer province;
        Integer commune;
        String incidentAddress;
        String summary;
        Instant openedAt;
        Long openedBy;
        Long assignedTo;
        LocalDate firstReferredDay;
        Instant closedAt;
        String outcome;
        Person offender;
        String offenderRelation;
        final List<Move> moves = new ArrayList<>();
        final List<Person> children = new ArrayList<>();
        final List<Risk> risks = new ArrayList<>();
        final List<Action> actions = new ArrayList<>();
        final List<Referral> referrals = new ArrayList<>();

        String status() {
            return moves.get(moves.size() - 1).to();
        }
    }

    record Risk(String risk, String reasons, Long by, Instant at) {}

    record Action(String kind, String text, Long by, Instant at) {}

    static final class Referral {
        Agencies.Agency agency;
        String request;
        int helped;
        Instant sentAt;
        Instant answeredAt;
        String report;
        final List<Move> moves = new ArrayList<>();

        String status() {
            return moves.get(moves.size() - 1).to();
        }

        Move drafted() {
            return moves.get(0);
        }
    }
}
