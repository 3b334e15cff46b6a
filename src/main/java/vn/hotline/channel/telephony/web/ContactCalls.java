package vn.hotline.channel.telephony.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.channel.telephony.CallRow;
import vn.hotline.channel.telephony.CallService;
import vn.hotline.kernel.PhoneNumber;

/** The calls of a contact, as its page shows them. */
@Named("contactCalls")
@RequestScoped
public class ContactCalls {

    @Inject
    private CallService service;

    private final Map<Long, List<CallRow>> read = new HashMap<>();

    private String absence;

    public List<CallRow> of(long contactId) {
        return read.computeIfAbsent(contactId, service::of);
    }

    /** What can be dialled; null for a hidden number and for digits that are none. */
    public String numberIn(String told) {
        return PhoneNumber.parse(told).map(PhoneNumber::shown).orElse(null);
    }

    public boolean isPlacing() {
        return service.placesCalls();
    }

    public void callBack(long contactId) {
        service.callBack(contactId);
    }

    public void explain(long callId) {
        service.explainAbsence(callId, absence);
        read.clear();
    }

    public String getAbsence() {
        return absence;
    }

    public void setAbsence(String absence) {
        this.absence = absence;
    }
}
