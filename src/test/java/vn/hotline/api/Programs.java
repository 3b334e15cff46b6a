package vn.hotline.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.support.TestDatabase;

/** Programs that may use the interface of the tests' server. */
final class Programs {

    private Programs() {}

    /**
     * @param scopes separated by blanks
     * @return the token
     */
    static String register(String scopes, int centre) throws SQLException {
        String token = ApiTokens.generate();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into api_client (id, name, token_hash, scopes,"
                                + " centre_id, created_at) values (next value for row_seq, ?, ?, ?, ?, utc_timestamp(3))")) {
            insert.setString(1, "test " + UUID.randomUUID());
            insert.setBytes(2, ApiTokens.hash(token));
            insert.setString(3, scopes);
            insert.setInt(4, centre);
            insert.executeUpdate();
        }
        return token;
    }

    /** Those that are offered, in their order. */
    static List<String> codes(String list) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement query = owner.prepareStatement(
                        "select code from code_entry where list = ? and active order by position, code")) {
            query.setString(1, list);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                }
            }
        }
        return codes;
    }
}
