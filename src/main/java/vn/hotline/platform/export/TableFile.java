package vn.hotline.platform.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A table written row by row, so that a large one needs no more memory than a small one. Close it to finish it. */
public interface TableFile extends Closeable {

    /**
     * @param cells texts, numbers ({@link Long}, {@link Integer}, {@link BigDecimal}), {@link LocalDate},
     *     {@link LocalDateTime} or null
     */
    void row(Object... cells);

    /** A line above the head of the table: what it is about. Before the first row only. */
    default void above(String text) {
        row(text);
    }

    @Override
    void close();

    static RuntimeException failed(IOException e) {
        return new UncheckedIOException(e);
    }
}
