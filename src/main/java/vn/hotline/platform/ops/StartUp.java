package vn.hotline.platform.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hotline.kernel.sealing.KeyCheck;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

/** Loads the sealing keys before anything is read. Without the right ones the application does not start. */
@Singleton
@jakarta.ejb.Startup
@PermitAll
public class StartUp {

    @Inject
    @ConfigProperty(name = "HOTLINE_KEYSET_FILE")
    private String keysetFile;

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @PostConstruct
    void loadKeys() {
        try {
            Sealing sealing = Keyset.read(Path.of(keysetFile)).open();
            check(sealing);
            Sealing.use(sealing);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the sealing keys cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void check(Sealing sealing) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sample, hashed_sample from key_check")) {
            if (row.next() && !isOurs(sealing, row.getBytes(1), row.getBytes(2))) {
                throw new IllegalStateException("the database belongs to other keys");
            }
        }
    }

    private static boolean isOurs(Sealing sealing, byte[] sealed, byte[] hashed) {
        return KeyCheck.isSealedWith(sealing, sealed) && (hashed == null || KeyCheck.isHashedWith(sealing, hashed));
    }
}
