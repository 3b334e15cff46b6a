package vn.hotline.intervention.worklist;

import java.util.Optional;

/** Says which cases are on a tab of the work list; each feature knows of its own reasons. */
public interface WorkSource {

    /** Empty for a tab that another feature fills. */
    Optional<WorkQuery> of(WorkTab tab, WorkScope scope);
}
