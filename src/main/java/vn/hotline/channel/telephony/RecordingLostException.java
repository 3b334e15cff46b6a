package vn.hotline.channel.telephony;

/** A recording cannot be had, however often it is asked for. */
class RecordingLostException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RecordingLoss why;

    RecordingLostException(RecordingLoss why) {
        super(why.name());
        this.why = why;
    }

    RecordingLoss why() {
        return why;
    }
}
