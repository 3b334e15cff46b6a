package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Thrown;
import vn.hotline.kernel.form.StaleRecord;

/**
 * Does one thing with many records, each in a transaction of its own: what is refused of one holds up none of the others,
 * and is said with its number.
 */
@ApplicationScoped
public class OneByOne {

    @Inject
    private Texts texts;

    /** @param number of the record, as people read it */
    public record Refused(String number, String why) implements Serializable {}

    /** @param done how many were done */
    public record Outcome(int done, List<Refused> refused) implements Serializable {}

    /** @param change calls one method of a service, which is its transaction */
    public <T> Outcome each(Collection<T> records, Function<T, String> numberOf, Consumer<T> change) {
        List<Refused> refused = new ArrayList<>();
        for (T one : records) {
            try {
                change.accept(one);
            } catch (RuntimeException e) {
                refused.add(new Refused(numberOf.apply(one), why(e).orElseThrow(() -> e)));
            }
        }
        return new Outcome(records.size() - refused.size(), refused);
    }

    /** Empty for a failure, which is nothing anybody refused. */
    private Optional<String> why(RuntimeException thrown) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<NotFoundException> hidden = Thrown.find(thrown, NotFoundException.class);
        if (hidden.isPresent()) {
            PageRefusals.hidden(faces, hidden.get());
            return Optional.of(texts.text("bulk.gone"));
        }
        Optional<List<Problem>> problems = BusinessExceptionHandler.problems(thrown);
        problems.ifPresent(found -> PageRefusals.refused(faces, found));
        if (problems.isPresent() && isOvertaken(thrown)) {
            return Optional.of(texts.text("bulk.changed"));
        }
        return problems.map(found -> found.stream().map(texts::of).distinct().collect(Collectors.joining(" ")));
    }

    private static boolean isOvertaken(RuntimeException thrown) {
        return Thrown.find(thrown, StaleRecord.class).isPresent()
                || Thrown.find(thrown, BusinessException.class).isEmpty();
    }
}
