package vn.hotline.deadline.limit;

import vn.hotline.kernel.Labelled;

/** What the law sets a limit to. How long it is, and from which event on, is a {@link LawLimit}. */
public enum LimitKind implements Labelled {
    FIRST_ASSESSMENT,
    EMERGENCY_MEASURES,
    SUPPORT_PLAN
}
