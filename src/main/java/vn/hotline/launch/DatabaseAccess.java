package vn.hotline.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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

    /** The application never sends a file of its own to the database; the demo data are sent as one. */
    String applicationUrl() {
        return with("allowLocalInfile=false");
    }

    public boolean separatesOwner() {
        return !owner.name().equals(application.name());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(applicationUrl(), application.name(), application.password());
    }

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(with("allowLocalInfile=true"), owner.name(), owner.password());
    }

    private String with(String option) {
        return url + (url.contains("?") ? "&" : "?") + option;
    }
}
