package vn.hotline.platform.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes down what was only counted, as soon as its ten minutes are over. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class StrangersTimer {

    private static final Logger LOG = Logger.getLogger(StrangersTimer.class.getName());

    @Inject
    private Strangers strangers;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void run() {
        try {
            strangers.tellTheRest();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "numbers of refused strangers are missing in the trail", e);
        }
    }
}
