package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.Passwords;

/** Holds the place of the demo data: makes the people who can sign in and the API client, and no records. */
public final class DemoLoader {

    private static final String PASSWORD = "hotline-111-demo";
    private static final Map<String, String> NAMES = Map.of(
            "minhhoa.le", "Lê Minh Họa",
            "thidu.tran", "Trần Thị Thí Dụ",
            "chuan.hoang", "Hoàng Văn Chuẩn",
            "quantri", "Quản trị viên",
            "kiemtoan", "Kiểm toán viên");

    private DemoLoader() {}

    public static DemoAccounts load(
            String mode, Connection owner, Sealing sealing, Clock clock, Consumer<String> progress, String token)
            throws SQLException {
        try (PreparedStatement user = owner.prepareStatement("INSERT INTO app_user"
                + " (id, username, full_name, password_hash, role, centre_id, created_at)"
                + " VALUES (NEXT VALUE FOR row_seq, ?, ?, ?, ?, 1, UTC_TIMESTAMP(3))")) {
            for (DemoAccounts.Account account : accounts()) {
                user.setString(1, account.username());
                user.setString(2, NAMES.get(account.username()));
                user.setString(3, Passwords.hash(account.password()));
                user.setString(4, account.role());
                user.executeUpdate();
            }
        }
        String used = token == null ? ApiTokens.generate() : token;
        try (PreparedStatement client = owner.prepareStatement("INSERT INTO api_client"
                + " (id, name, token_hash, scopes, centre_id, created_at)"
                + " VALUES (NEXT VALUE FOR row_seq, 'Demo', ?, 'contacts:read contacts:write reports:read', 1,"
                + " UTC_TIMESTAMP(3))")) {
            client.setBytes(1, ApiTokens.hash(used));
            client.executeUpdate();
        }
        return new DemoAccounts(accounts(), used);
    }

    public static List<DemoAccounts.Account> accounts() {
        return List.of(
                new DemoAccounts.Account("OPERATOR", "minhhoa.le", PASSWORD),
                new DemoAccounts.Account("SUPERVISOR", "thidu.tran", PASSWORD),
                new DemoAccounts.Account("MANAGER", "chuan.hoang", PASSWORD),
                new DemoAccounts.Account("ADMINISTRATOR", "quantri", PASSWORD),
                new DemoAccounts.Account("AUDITOR", "kiemtoan", PASSWORD));
    }
}
