package vn.hotline.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.platform.web.Me;

/** The button that begins a contact, wherever it stands. The number is looked up before anything else is asked. */
@Named
@RequestScoped
public class NewContact {

    @Inject
    private ContactService service;

    @Inject
    private Me me;

    private String number;

    /** What rings most. */
    private Channel channel = Channel.PHONE;

    public String open() {
        Contact contact = service.open(me.getLine(), channel, number);
        return "/contact/form?faces-redirect=true&id=" + contact.getId();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
