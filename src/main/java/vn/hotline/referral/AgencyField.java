package vn.hotline.referral;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.hotline.kernel.Labelled;

/** What the directory says of an agency, each with the history of its own. */
public enum AgencyField implements Labelled {
    NAME(Agency::getName),
    /** A code of the list AGENCY_KIND. */
    KIND(Agency::getKind),
    /** An id of a province. */
    PROVINCE(Agency::getProvinceId),
    PHONE(Agency::getPhone),
    EMAIL(Agency::getEmail),
    ADDRESS(Agency::getAddress),
    /** true or false. */
    OFFERED(Agency::isActive);

    private final Function<Agency, Object> value;

    AgencyField(Function<Agency, Object> value) {
        this.value = value;
    }

    /** What the directory says now, each as it is stored; null for nothing. */
    static Map<AgencyField, String> all(Agency agency) {
        Map<AgencyField, String> all = new EnumMap<>(AgencyField.class);
        for (AgencyField field : values()) {
            all.put(field, Objects.toString(field.value.apply(agency), null));
        }
        return all;
    }
}
