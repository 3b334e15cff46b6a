package vn.hotline.intervention.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import vn.hotline.intervention.worklist.WorkTab;

/** The tab of the work list that a person looked at last, and from when on a case is quiet for her. */
@SessionScoped
public class ChosenTab implements Serializable {

    private static final int A_WEEK = 7;

    private WorkTab tab;
    private int quietDays = A_WEEK;

    /**
     * @param asked by the address, or null
     * @param usual for who has not looked yet
     */
    WorkTab choose(WorkTab asked, WorkTab usual) {
        if (asked != null) {
            tab = asked;
        }
        return tab == null ? usual : tab;
    }

    /** For how many days nothing was done in a case that counts as quiet. */
    int getQuietDays() {
        return quietDays;
    }

    void setQuietDays(int quietDays) {
        this.quietDays = quietDays;
    }
}
