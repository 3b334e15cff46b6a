package vn.hotline.kernel.sealing;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Properties;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.DynamicParameterizedType;
import org.hibernate.usertype.UserType;

/** Seals on the way to the database and opens on the way back, so that entities hold plain text in memory only. */
public class SealedTextType implements UserType<String>, DynamicParameterizedType {

    private String place;

    @Override
    public void setParameterValues(Properties parameters) {
        ParameterType attribute = (ParameterType) parameters.get(PARAMETER_TYPE);
        place = Sealing.place(attribute.getTable(), attribute.getColumns()[0]);
    }

    @Override
    public int getSqlType() {
        return Types.VARBINARY;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public String nullSafeGet(ResultSet row, int position, SharedSessionContractImplementor session, Object owner)
            throws SQLException {
        return Sealing.current().open(row.getBytes(position), place);
    }

    @Override
    public void nullSafeSet(
            PreparedStatement statement, String value, int index, SharedSessionContractImplementor session)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARBINARY);
        } else {
            statement.setBytes(index, Sealing.current().seal(value, place));
        }
    }

    @Override
    public boolean equals(String one, String other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(String value) {
        return Objects.hashCode(value);
    }

    @Override
    public String deepCopy(String value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(String value) {
        throw new UnsupportedOperationException("sealed text is kept in no cache");
    }

    @Override
    public String assemble(Serializable cached, Object owner) {
        throw new UnsupportedOperationException("sealed text is kept in no cache");
    }
}
