package vn.hotline.intervention.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.BusinessException;

/** The contacts of a case in the order they came to it. */
public record CaseLinks(Collection<CaseContact> all) {

    private static final Comparator<CaseContact> AS_THEY_CAME =
            Comparator.comparing(CaseContact::getLinkedAt).thenComparing(CaseContact::getContactId);

    public boolean holds(long contactId) {
        return all.stream().anyMatch(link -> link.getContactId() == contactId);
    }

    /** @throws BusinessException {@code record.changedMeanwhile} if it is not one of them (any more) */
    public void check(long contactId) {
        if (!holds(contactId)) {
            throw new BusinessException("record.changedMeanwhile");
        }
    }

    public Set<Long> ids() {
        return all.stream().map(CaseContact::getContactId).collect(Collectors.toSet());
    }

    public boolean isFirst(Contact contact) {
        return first().filter(contact.getId()::equals).isPresent();
    }

    public Optional<Long> first() {
        return firstOf(all.stream());
    }

    /** The contact that came first, this one left aside. */
    public Optional<Long> firstExcept(long contactId) {
        return firstOf(all.stream().filter(link -> link.getContactId() != contactId));
    }

    /** Whether the case was opened from it. */
    boolean isOpening(Contact contact, Instant openedAt) {
        return all.stream()
                .anyMatch(link -> link.getContactId() == contact.getId()
                        && link.getLinkedAt().equals(openedAt));
    }

    /** Those that the case was opened from. */
    List<Long> opening(Instant openedAt) {
        return all.stream()
                .filter(link -> link.getLinkedAt().equals(openedAt))
                .map(CaseContact::getContactId)
                .toList();
    }

    private static Optional<Long> firstOf(Stream<CaseContact> links) {
        return links.min(AS_THEY_CAME).map(CaseContact::getContactId);
    }
}
