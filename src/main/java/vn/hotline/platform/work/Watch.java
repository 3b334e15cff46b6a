package vn.hotline.platform.work;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Something that each server looks at again and again, because nobody puts in a word when it falls due. Looking costs a
 * read; what is found is put in as {@link Work}, so that one server does it.
 */
public interface Watch {

    Duration every();

    /** Said in the log: what waits meanwhile, and until when. */
    String ifItFails();

    void look() throws SQLException;
}
