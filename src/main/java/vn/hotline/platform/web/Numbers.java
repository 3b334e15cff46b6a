package vn.hotline.platform.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written in a language: vi 368.346 and 27,5%, en 368,346 and 27.5%. */
public record Numbers(Locale locale) {

    /** A true minus sign: the hyphen is too short beside figures. */
    private static final String MINUS = "−";

    public String number(Number number) {
        return number == null ? "" : format("#,##0", number);
    }

    /** With as many decimals as it has, four at most. */
    public String decimal(BigDecimal number) {
        return number == null ? "" : format("#,##0.####", number);
    }

    /** With its sign: +8.028, −139.515. */
    public String difference(Number number) {
        return number == null ? "" : (number.longValue() > 0 ? "+" : "") + number(number);
    }

    /** One decimal, with its sign: +486,3%. */
    public String percent(BigDecimal percent) {
        return percent == null ? "" : (percent.signum() > 0 ? "+" : "") + format("#,##0.0", percent) + "%";
    }

    private String format(String pattern, Number number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale))
                .format(number)
                .replace("-", MINUS);
    }
}
