package vn.hotline.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How to reach the database: as the application, which may not change the schema nor what is audited, and as the owner,
 * who migrates and grants.
 */
public record DatabaseAccess(String url, User application, User owner) {

    public record User(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The application never sends a file of its own to the database; the demo data are sent as one. A database that hangs
     * must not hang a request: whoever waits for it gives up after some seconds, unless the address says otherwise.
     */
    public String applicationUrl() {
        return with("allowLocalInfile=false", "connectTimeout=2000", "socketTimeout=9000");
    }

    public boolean separatesOwner() {
        return !owner.name().equals(application.name());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(applicationUrl(), application.name(), application.password());
    }

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(ownerUrl(), owner.name(), owner.password());
    }

    /** Migrations and counting all figures take as long as they take. */
    String ownerUrl() {
        return with("allowLocalInfile=true", "connectTimeout=3000");
    }

    /**
     * The driver would else show the Java's own certificate as a client's, if there is one: the application server's is
     * not the database's business, and is refused.
     */
    private String with(String... options) {
        StringBuilder address = new StringBuilder(url);
        for (String option : List.of(options)) {
            add(address, option);
        }
        return add(address, "fallbackToSystemKeyStore=false").toString();
    }

    private static StringBuilder add(StringBuilder address, String option) {
        String name = option.substring(0, option.indexOf('='));
        boolean given = Pattern.compile("[?&]" + name + "=", Pattern.CASE_INSENSITIVE)
                .matcher(address)
                .find();
        return given
                ? address
                : address.append(address.indexOf("?") < 0 ? '?' : '&').append(option);
    }
}
