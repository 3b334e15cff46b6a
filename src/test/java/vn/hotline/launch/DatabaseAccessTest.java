package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAccessTest {

    private static final String URL = "jdbc:mariadb://db.example:3306/hotline";

    @ParameterizedTest
    @ValueSource(strings = {"", "?sslMode=verify-full&serverSslCert=/etc/hotline/db-ca.pem"})
    void noCertificateOfTheJavaIsShownAndNobodyWaitsForEver(String options) {
        assertThat(access(options).applicationUrl())
                .startsWith(URL + options)
                .contains("fallbackToSystemKeyStore=false", "connectTimeout=2000", "socketTimeout=9000")
                .contains("allowLocalInfile=false")
                .containsOnlyOnce("?");
        assertThat(access(options).ownerUrl())
                .contains("fallbackToSystemKeyStore=false")
                .doesNotContain("socketTimeout");
    }

    @Test
    void whatTheAddressSaysStays() {
        assertThat(access("?SocketTimeout=30000&connectTimeout=1").applicationUrl())
                .contains("SocketTimeout=30000", "connectTimeout=1")
                .doesNotContain("=9000", "=2000");
    }

    private static DatabaseAccess access(String options) {
        DatabaseAccess.User user = new DatabaseAccess.User("app", "secret");
        return new DatabaseAccess(URL + options, user, user);
    }
}
