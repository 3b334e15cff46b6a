package vn.hotline.platform.search;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Several sorted rows of postings as one: of those of one token and record the newest counts. */
final class PostingMerge implements Iterator<Posting> {

    private static final Comparator<Head> ORDER =
            Comparator.<Head, Posting>comparing(head -> head.posting).thenComparingInt(head -> head.age);

    private static final class Head {
        private final Iterator<Posting> rest;
        private final int age;
        private Posting posting;

        private Head(Iterator<Posting> rest, int age) {
            this.rest = rest;
            this.age = age;
            this.posting = rest.next();
        }
    }

    private final PriorityQueue<Head> heads = new PriorityQueue<>(ORDER);
    private final boolean forgetsGone;
    private Posting next;

    /** @param forgetsGone if nothing older is left of which something could be gone */
    PostingMerge(List<Iterator<Posting>> newestFirst, boolean forgetsGone) {
        this.forgetsGone = forgetsGone;
        int age = 0;
        for (Iterator<Posting> postings : newestFirst) {
            if (postings.hasNext()) {
                heads.add(new Head(postings, age++));
            }
        }
        next = find();
    }

    private Posting find() {
        Posting newest;
        do {
            newest = take();
            while (newest != null && !heads.isEmpty() && heads.peek().posting.compareTo(newest) == 0) {
                take();
            }
        } while (newest != null && newest.gone() && forgetsGone);
        return newest;
    }

    private Posting take() {
        Head first = heads.poll();
        if (first == null) {
            return null;
        }
        Posting taken = first.posting;
        if (first.rest.hasNext()) {
            first.posting = first.rest.next();
            heads.add(first);
        }
        return taken;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Posting next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Posting given = next;
        next = find();
        return given;
    }
}
