package vn.hotline.contact;

import java.util.List;

/** Callers of whom not everybody who takes their call is to see the earlier records. */
public interface CallerSecrecy {

    /** Whether whoever asks is to see of them only what is her own. */
    boolean isKept(List<Identifier> who);
}
