package vn.hotline.platform.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import vn.hotline.platform.ops.TimedWork;

/** Writes down what was only counted, as soon as its ten minutes are over. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class StrangersTimer {

    private static final Logger LOG = Logger.getLogger(StrangersTimer.class.getName());

    @Inject
    private Strangers strangers;

    @Inject
    private TimedWork timed;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void run() {
        timed.run(LOG, "numbers of refused strangers come later into the trail", strangers::tellTheRest);
    }
}
