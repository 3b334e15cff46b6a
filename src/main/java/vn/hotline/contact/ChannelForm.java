package vn.hotline.contact;

import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;

/** By which way a contact came, to be put right. */
@Words("contact.")
public class ChannelForm extends RecordForm {

    private Channel channel;

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }
}
