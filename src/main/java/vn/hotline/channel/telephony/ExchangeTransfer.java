package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.CallTransfer;
import vn.hotline.contact.arrival.CallTransferred;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.ApiClient;

/** Tells the exchange that a call came from where it is to go on. */
@ApplicationScoped
public class ExchangeTransfer implements CallTransfer {

    private static final Logger LOG = Logger.getLogger(ExchangeTransfer.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Exchanges exchanges;

    @Inject
    private Originate originate;

    @Inject
    private AuditTrail audit;

    @Override
    public CallTransferred to(Arrival arrival, String extension) {
        return entities.createQuery("from PhoneCall c where c.arrivalId = :arrival", PhoneCall.class)
                .setParameter("arrival", arrival.getId())
                .getResultStream()
                .findFirst()
                .map(call -> transfer(call, arrival.getId(), extension))
                .orElse(CallTransferred.NOT_BY_PROGRAM);
    }

    private CallTransferred transfer(PhoneCall call, long arrival, String extension) {
        ApiClient program = entities.find(ApiClient.class, call.getClientId());
        Exchange exchange = exchanges.ofProgram(program.getName());
        if (!exchange.transfersCalls()) {
            return CallTransferred.NOT_BY_PROGRAM;
        }
        audit.record(AuditAction.CHANGE, RecordKind.ARRIVAL, arrival, Detail.of(Detail.text("call.transfer")));
        try {
            originate.transfer(exchange, call.getCallId(), extension);
            return CallTransferred.DONE;
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "exchange " + exchange + " did not transfer a call");
            return CallTransferred.REFUSED;
        }
    }
}
