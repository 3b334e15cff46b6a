package vn.hotline.channel.app;

import java.math.BigDecimal;

/**
 * Where it is. The telephone may know the places of long ago, so codes are kept as they were told, whether they are known
 * or not; each part may be null.
 *
 * @param provinceCode official code
 * @param communeCode official code
 * @param words as she describes it
 */
public record AppPlace(
        String provinceCode, String communeCode, BigDecimal latitude, BigDecimal longitude, String words) {

    /** Codes have five digits at most; there may be longer ones. */
    static final int LONGEST_CODE = 10;
}
