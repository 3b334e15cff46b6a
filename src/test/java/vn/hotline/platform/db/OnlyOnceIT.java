package vn.hotline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.hotline.support.TestDatabase;

class OnlyOnceIT {

    @Test
    void whatIsThereIsKnownAndWhatCannotBeStoredIsNeverPassedOver() throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement make = owner.createStatement()) {
            make.execute(
                    "create temporary table told (id int auto_increment primary key, word varchar(5) unique not null)");
            try (PreparedStatement insert = owner.prepareStatement("insert into told (word) values (?)")) {
                insert.setString(1, "reng");
                assertThat(OnlyOnce.insert(insert)).isTrue();
                assertThat(OnlyOnce.insert(insert)).isFalse();
                insert.setString(1, "too long");
                assertThatThrownBy(() -> OnlyOnce.insert(insert)).isInstanceOf(SQLException.class);
            }
        }
    }
}
