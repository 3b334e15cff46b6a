package vn.hotline.contact;

import java.time.Instant;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;

/**
 * How a contact begins: what is known of it before anybody has asked a question.
 *
 * @param receivedAt when the caller turned to the hotline, which may be before somebody answered
 * @param account what the channel knows the caller by, or null
 * @param place never null
 * @param firstWords what the caller wrote or said first, or null
 * @param urgency null if nobody has said
 */
public record Beginning(
        Helpline line,
        int centreId,
        Channel channel,
        Instant receivedAt,
        String callerNumber,
        String callerName,
        Identifier account,
        ToldPlace place,
        String firstWords,
        Urgency urgency) {

    /** Of somebody of whom nothing is known yet. */
    public static Beginning of(Helpline line, int centreId, Channel channel, Instant receivedAt) {
        return new Beginning(line, centreId, channel, receivedAt, null, null, null, ToldPlace.UNKNOWN, null, null);
    }

    public Beginning number(String number) {
        return new Beginning(
                line, centreId, channel, receivedAt, number, callerName, account, place, firstWords, urgency);
    }

    ContactForm asForm() {
        ContactForm form = new ContactForm();
        form.setChannel(channel);
        form.setCallerNumber(callerNumber);
        form.setCallerName(callerName);
        if (account != null && account.getKind() == IdentifierKind.ZALO) {
            form.setCallerZaloId(account.getValue());
        }
        form.setProvinceId(place.provinceId());
        form.setCommuneId(place.communeId());
        form.setNarrative(firstWords);
        form.setUrgency(urgency);
        return form;
    }
}
