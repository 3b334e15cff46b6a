package vn.hotline.reporting.publication.published;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.publication.published.PublishedCheck.Checked;
import vn.hotline.reporting.publication.published.SheetInput.SheetLine;

/**
 * Totals that were published before this system counted, or elsewhere. They are taken as they were printed, however they
 * contradict each other: what contradicts is said beside the figures. Two managers see each before it counts.
 */
@Stateless
@May(Verb.PUBLISHED_KEEP)
public class PublishedService {

    public static final int LARGEST_FILE = SheetInput.LARGEST_FILE;

    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PublishedCheck check;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    // ------------------------------------------------------------ handing in

    /**
     * Reads a file without keeping anything.
     *
     * @param source of lines that do not name their own
     * @throws BusinessException at source, or at file if it cannot be read at all
     */
    public Checked preview(String source, byte[] content) {
        String from = source("source", source);
        return beside(check.check(SheetInput.read(content), from, today()));
    }

    /**
     * Reads one figure as it was typed.
     *
     * @throws BusinessException at the field of the column, or at typedSource
     */
    public Checked typed(String source, Map<PublishedColumn, String> cells) {
        String from = source("typedSource", source);
        List<PublishedColumn> columns = Arrays.asList(PublishedColumn.values());
        Checked checked = check.check(
                List.of(
                        new SheetLine(
                                1,
                                columns.stream()
                                        .map(column -> column.name().replace("FIGURE", "measure"))
                                        .toList()),
                        new SheetLine(
                                2,
                                columns.stream()
                                        .map(column -> Objects.toString(cells.get(column), ""))
                                        .toList())),
                from,
                today());
        if (!checked.problems().isEmpty()) {
            throw new BusinessException(checked.problems().stream()
                    .map(problem -> new BusinessException.Problem(
                            problem.column() == null ? "figure" : field(problem.column()),
                            problem.key(),
                            problem.arguments()))
                    .toList());
        }
        return beside(checked);
    }

    private static String field(PublishedColumn column) {
        return switch (column) {
            case COMPARED_WITH -> "comparedWith";
            default -> column.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String source(String field, String typed) {
        String source = VietnameseText.clean(typed);
        new Problems()
                .require(field, source)
                .atMost(field, source, LONGEST_SOURCE)
                .throwIfAny();
        return source;
    }

    /** What stands already is passed over; what stands otherwise is shown beside. */
    private Checked beside(Checked checked) {
        List<PublishedRow> rows = new ArrayList<>();
        List<PublishedCheck.CellProblem> problems = new ArrayList<>(checked.problems());
        for (PublishedRow row : checked.rows()) {
            List<PublishedFigure> standing = standing(row);
            boolean known = standing.stream().anyMatch(one -> one.getValue() == row.value());
            standing.stream()
                    .filter(one -> !known && row.source().equals(one.getSource()))
                    .findFirst()
                    .ifPresent(one -> problems.add(new PublishedCheck.CellProblem(
                            row.number(),
                            PublishedColumn.VALUE,
                            Long.toString(row.value()),
                            "published.row.otherwise",
                            List.of(one.getValue()))));
            rows.add(row.beside(
                    known, known || standing.isEmpty() ? null : standing.get(0).getValue()));
        }
        return new Checked(rows, problems);
    }

    private List<PublishedFigure> standing(PublishedRow row) {
        return entities.createQuery(
                        "from PublishedFigure f where f.line = :line and f.fromDay = :from and f.toDay = :to"
                                + " and f.code = :code and f.state = :standing order by f.id desc",
                        PublishedFigure.class)
                .setParameter("line", row.line())
                .setParameter("from", row.period().from())
                .setParameter("to", row.period().to())
                .setParameter("code", row.code())
                .setParameter("standing", PublishedFigure.State.STANDING)
                .getResultList();
    }

    /**
     * Proposes what was read. Nothing of it counts before another manager confirms it.
     *
     * @param fileName null where it was typed
     * @throws BusinessException {@code published.nothingNew} if all of it stands already; {@code published.withProblems} while
     *     something of it is wrong
     */
    public PublishedBatch propose(Checked read, String source, String fileName) {
        if (!read.problems().isEmpty()) {
            throw new BusinessException(
                    "published.withProblems", read.problems().size());
        }
        List<PublishedRow> fresh =
                read.rows().stream().filter(row -> !row.known()).toList();
        if (fresh.isEmpty()) {
            throw new BusinessException("published.nothingNew");
        }
        String name = VietnameseText.clean(fileName);
        String shown = name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        PublishedBatch batch = batch(source("source", source), shown, fresh.size());
        fresh.forEach(row -> entities.persist(new PublishedFigure(batch.getId(), row)));
        return batch;
    }

    private PublishedBatch batch(String source, String fileName, int rows) {
        Stamp stamp = current.stamp();
        PublishedBatch batch = new PublishedBatch(source, fileName, rows, stamp);
        return changes.made(
                Verb.PUBLISHED_KEEP,
                batch,
                batch.getStatus(),
                stamp,
                (made, change) -> change.says(Detail.text("audit.detail.published", rows), fileName));
    }

    /**
     * Proposes another value in place of one that stands; that one is kept.
     *
     * @param newValue null to take the figure back
     * @throws BusinessException at newValue, correctionSource or correctionReason; {@code published.corrected} if it stands no more,
     *     {@code published.waits} if a correction of it waits already
     */
    public PublishedBatch correct(long id, Long newValue, String source, String reason) {
        PublishedFigure wrong = lock(id);
        String why = VietnameseText.clean(reason);
        check(wrong, newValue, why);
        if (!waiting(id).isEmpty()) {
            throw new BusinessException("published.waits");
        }
        PublishedBatch batch = batch(source("correctionSource", source), null, 1);
        Detail.Mark figure = Detail.other(CountedRows.FIGURE, wrong.getLine() + " " + wrong.getCode());
        changes.to(Verb.PUBLISHED_KEEP, batch, (corrected, change) -> change.leaves(
                        PublishedFigure.correcting(wrong, batch.getId(), newValue, batch.getSource(), why))
                .as(AuditAction.CORRECT)
                .says(figure, wrong.getPeriod()));
        return batch;
    }

    private PublishedFigure lock(long id) {
        PublishedFigure figure = entities.find(PublishedFigure.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (figure == null) {
            throw new NotFoundException(RecordKind.PUBLISHED, id);
        }
        return figure;
    }

    private static void check(PublishedFigure wrong, Long newValue, String why) {
        new Problems()
                .require("correctionReason", why)
                .atMost("correctionReason", why, LONGEST_REASON)
                .check(newValue == null || newValue >= 0, "newValue", "published.cell.count")
                .check(!Objects.equals(newValue, wrong.getValue()), "newValue", "indicator.unchanged")
                .throwIfAny();
        if (wrong.getState() != PublishedFigure.State.STANDING) {
            throw new BusinessException("published.corrected");
        }
    }

    private List<PublishedFigure> waiting(long id) {
        return entities.createQuery(
                        "from PublishedFigure f where f.replacesId = :id and f.state = :proposed",
                        PublishedFigure.class)
                .setParameter("id", id)
                .setParameter("proposed", PublishedFigure.State.PROPOSED)
                .getResultList();
    }

    // ------------------------------------------------------------ deciding

    /**
     * @param reason why it is refused
     * @throws BusinessException {@code published.fourEyes} if whoever entered it confirms it,
     *     {@code published.enteredMeanwhile} if the same figure stands by now from the same source
     */
    public void move(long batchId, PublishedMove move, String reason) {
        lockWaiting();
        changes.to(Verb.PUBLISHED_KEEP, PublishedBatch.class, batchId, (batch, change) -> {
            change.moves(batch.move(move, VietnameseText.clean(reason), change.stamp()));
            rows(batchId).forEach(move == PublishedMove.REFUSE ? PublishedFigure::refuse : this::confirm);
        });
    }

    /** It stands in the place of what it corrects, if it corrects anything. */
    private void confirm(PublishedFigure figure) {
        if (figure.getReplacesId() == null) {
            checkStillNew(figure);
        } else {
            lock(figure.getReplacesId()).replace();
        }
        figure.confirm();
    }

    /** Two managers who confirm the same figure of two batches at once would both find that it does not stand yet. */
    private void lockWaiting() {
        entities.createQuery("from PublishedBatch b where b.status = :proposed order by b.id", PublishedBatch.class)
                .setParameter("proposed", PublishedStatus.PROPOSED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void checkStillNew(PublishedFigure figure) {
        boolean stands = entities.createQuery(
                                "select count(f) from PublishedFigure f where f.line = :line and f.fromDay = :from"
                                        + " and f.toDay = :to and f.code = :code and f.state = :standing"
                                        + " and f.source = :source",
                                Long.class)
                        .setParameter("line", figure.getLine())
                        .setParameter("from", figure.getPeriod().from())
                        .setParameter("to", figure.getPeriod().to())
                        .setParameter("code", figure.getCode())
                        .setParameter("standing", PublishedFigure.State.STANDING)
                        .setParameter("source", figure.getSource())
                        .getSingleResult()
                > 0;
        if (stands) {
            throw new BusinessException("published.enteredMeanwhile", figure.getCode());
        }
    }

    // ------------------------------------------------------------ reading

    /** What waits for a second manager, the longest waiting first. */
    public List<PublishedBatch> waiting() {
        return entities.createQuery(
                        "from PublishedBatch b where b.status = :proposed order by b.enteredAt, b.id",
                        PublishedBatch.class)
                .setParameter("proposed", PublishedStatus.PROPOSED)
                .getResultList();
    }

    /** What a batch holds, as it was handed in. */
    public List<PublishedFigure> rows(long batchId) {
        return entities.createQuery(
                        "from PublishedFigure f where f.batchId = :batch order by f.id", PublishedFigure.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    /**
     * What stands of a line, the latest periods first.
     *
     * @param offset how many are shown already
     */
    public List<PublishedFigure> standing(Helpline line, int offset, int limit) {
        return entities.createQuery(
                        "from PublishedFigure f where f.line = :line and f.state = :standing"
                                + " order by f.toDay desc, f.fromDay, f.id",
                        PublishedFigure.class)
                .setParameter("line", line)
                .setParameter("standing", PublishedFigure.State.STANDING)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What stood in a figure's place before, the latest first. */
    public List<PublishedFigure> former(PublishedFigure figure) {
        List<PublishedFigure> former = new ArrayList<>();
        Long id = figure.getReplacesId();
        while (id != null) {
            PublishedFigure one = entities.find(PublishedFigure.class, id);
            former.add(one);
            id = one.getReplacesId();
        }
        return former;
    }

    private LocalDate today() {
        return Days.dayOf(current.stamp().at());
    }
}
