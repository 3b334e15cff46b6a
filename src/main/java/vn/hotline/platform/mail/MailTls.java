package vn.hotline.platform.mail;

/** How the connection to the mail server is protected, with the port that is usual for it. */
public enum MailTls {
    /** Begins in the open and must turn to TLS before anything is said. */
    STARTTLS(587),
    TLS(465),
    /** Only for a server on the same machine or inside a network that nobody else can reach. */
    NONE(25);

    private final int port;

    MailTls(int port) {
        this.port = port;
    }

    public int getPort() {
        return port;
    }
}
