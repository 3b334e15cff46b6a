package vn.hotline.intervention.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import vn.hotline.intervention.worklist.WorkTab;

/** The tab of the work list that a person looked at last. */
@SessionScoped
public class ChosenTab implements Serializable {

    private WorkTab tab;

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
}
