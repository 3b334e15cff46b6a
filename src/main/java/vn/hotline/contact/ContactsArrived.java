package vn.hotline.contact;

import java.util.List;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.counting.CountedTogether;

/** Contacts that programs passed on began to count, all in this transaction. */
public record ContactsArrived(List<Contact> each) implements CountedTogether {

    @Override
    public List<Counted> counted() {
        return each.stream()
                .map(one -> new Counted(Cause.of(RecordKind.CONTACT, one.getId()), one.facts()))
                .toList();
    }
}
