package vn.hotline.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection that tells the database of the mode it works in when a statement needs it, not before. The server turns the
 * mode off as each transaction begins and on again as it ends; told at once, that is two of the four round trips of a
 * transaction that reads once. Most connections go from one transaction to the next, so the database is told once.
 */
final class LateAutoCommit implements InvocationHandler {

    private final Connection driver;
    private boolean asked;
    /** Of a transaction that may hold something: only an end of it may change the mode. */
    private boolean begun;

    private LateAutoCommit(Connection driver) throws SQLException {
        this.driver = driver;
        asked = driver.getAutoCommit();
    }

    static Connection of(Connection driver) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LateAutoCommit.class.getClassLoader(), new Class<?>[] {Connection.class}, new LateAutoCommit(driver));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setAutoCommit" -> {
                asked = (Boolean) arguments[0];
                if (begun) {
                    tell();
                }
                return null;
            }
            case "getAutoCommit" -> {
                return asked;
            }
            case "createStatement", "prepareStatement", "prepareCall" -> tell();
            case "commit" -> begun = false;
            case "rollback" -> begun = begun && arguments != null;
            case "equals" -> {
                return proxy == arguments[0];
            }
            default -> {}
        }
        try {
            return method.invoke(driver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void tell() throws SQLException {
        if (driver.getAutoCommit() != asked) {
            driver.setAutoCommit(asked);
        }
        begun = !asked;
    }
}
