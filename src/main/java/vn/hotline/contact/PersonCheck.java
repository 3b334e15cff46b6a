package vn.hotline.contact;

import java.time.LocalDate;
import java.util.Collection;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.IdentityNumber;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Sex;
import vn.hotline.platform.reference.Codes;

/** What is checked of a child or victim wherever one is told of: codes, the age, and the identity number beside both. */
public final class PersonCheck {

    private final Codes codes;
    private final Helpline line;
    private final LocalDate day;
    private final Problems problems;

    /**
     * @param day ages are told on
     * @param problems where those found are added
     */
    public PersonCheck(Codes codes, Helpline line, LocalDate day, Problems problems) {
        this.codes = codes;
        this.line = line;
        this.day = day;
        this.problems = problems;
    }

    /**
     * @param row beginning of the names of fields, empty for a form of its own
     * @param before what was said already, whose codes may stay
     * @param known the age until now
     * @return the age as typed, unknown if it cannot be read
     */
    public Age check(String row, Person typed, Collection<? extends Person> before, String age, Age known) {
        codes.check(row, typed, before, line, problems);
        Age told = read(row + "age", age, known);
        checkIdentity(row + "identityNumber", typed.getIdentityNumber(), typed.getSex(), told.getBirthDate(), problems);
        return told;
    }

    private Age read(String field, String age, Age known) {
        try {
            return known.retold(age, field, day);
        } catch (BusinessException unreadable) {
            unreadable
                    .getProblems()
                    .forEach(problem -> problems.at(
                            problem.field(), problem.key(), problem.arguments().toArray()));
            return Age.unknown();
        }
    }

    /** Of the caller, too, whose sex and birth nobody asks for. */
    static void checkIdentity(String field, String number, Sex sex, LocalDate birthDate, Problems problems) {
        if (number != null && !number.isBlank()) {
            String problem = IdentityNumber.problem(number, sex == null ? Sex.UNKNOWN : sex, birthDate);
            problems.check(problem == null, field, problem);
        }
    }
}
