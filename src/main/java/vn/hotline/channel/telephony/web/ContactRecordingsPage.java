package vn.hotline.channel.telephony.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.channel.telephony.CallService;
import vn.hotline.channel.telephony.UnrecordedCall;

/** Calls that need a recording and have none, and nobody has said why. */
@Named
@RequestScoped
public class ContactRecordingsPage {

    @Inject
    private CallService calls;

    private List<UnrecordedCall> rows;

    @PostConstruct
    public void show() {
        rows = calls.unrecorded();
    }

    public List<UnrecordedCall> getRows() {
        return rows;
    }
}
