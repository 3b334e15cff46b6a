package vn.hotline.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.support.InServer;

/** The application in its server, on the test database. */
class StartUpIT extends InServer {

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void theApplicationWorksAsTheUserWithTheLeastGrants() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user()")) {
            row.next();
            assertThat(row.getString(1)).startsWith("hotline_app@");
        }
    }

    @Test
    void entitiesAreMappedAndKeysAreLoaded() {
        assertThat(entities.getMetamodel().getEntities()).isNotEmpty();
        assertThat(Sealing.current()).isNotNull();
    }

    @Test
    @RunAsClient
    void theHealthCheckSpeaksForTheDatabase(@ArquillianResource URL address) throws IOException {
        HttpURLConnection request = (HttpURLConnection) new URL(address, "/health/ready").openConnection();

        assertThat(request.getResponseCode()).isEqualTo(200);
        assertThat(request.getInputStream()).asString(StandardCharsets.UTF_8).contains("database");
    }
}
