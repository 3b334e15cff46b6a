package vn.hotline.platform.mail;

/**
 * Where mails go out.
 *
 * @param host null: no mail is written at all
 * @param user null: the server asks for none
 * @param address under which staff reach the pages, for links
 */
public record MailSettings(
        String host, int port, String from, String user, String password, MailTls tls, String address) {

    public static final MailSettings OFF = new MailSettings(null, 0, null, null, null, MailTls.NONE, "");

    public boolean on() {
        return host != null;
    }

    /** The password is a secret. */
    @Override
    public String toString() {
        return on() ? host + ":" + port + " " + tls : "off";
    }
}
