package vn.hotline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateAutoCommitTest {

    private final List<String> told = new ArrayList<>();
    private boolean mode = true;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = LateAutoCommit.of((Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAutoCommit":
                            return mode;
                        case "setAutoCommit":
                            mode = (Boolean) arguments[0];
                            told.add("mode " + mode);
                            return null;
                        default:
                            told.add(method.getName());
                            return null;
                    }
                }));
    }

    private void transaction() throws SQLException {
        connection.setAutoCommit(false);
        connection.prepareStatement("select 1");
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Test
    void isToldOnceForOneTransactionAfterTheOther() throws SQLException {
        transaction();
        transaction();
        assertThat(told).containsExactly("mode false", "prepareStatement", "commit", "prepareStatement", "commit");
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void aStatementOutsideATransactionIsCommittedByItself() throws SQLException {
        transaction();
        connection.createStatement();
        assertThat(told).endsWith("commit", "mode true", "createStatement");
        assertThat(mode).isTrue();
    }

    @Test
    void aTransactionThatHoldsSomethingIsEndedByTheModeAsEverywhere() throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement();
        connection.setAutoCommit(true);
        assertThat(told).containsExactly("mode false", "createStatement", "mode true");
    }

    @Test
    void aRollbackToASavepointEndsNothing() throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement();
        connection.rollback(null);
        connection.setAutoCommit(true);
        assertThat(told).endsWith("rollback", "mode true");
    }

    @Test
    void nothingIsToldWhereNothingWasDone() throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(told).containsExactly("rollback");
    }
}
