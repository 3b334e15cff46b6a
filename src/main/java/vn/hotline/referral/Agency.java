package vn.hotline.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;

/**
 * A body that a case can be referred to. It is never deleted, since referrals point to it; it is only no longer
 * offered.
 */
@Entity
@Table(name = "agency")
@Numbered(RecordKind.AGENCY)
public class Agency extends BaseEntity implements Changeable {

    private String name;
    private String kind;
    private Integer provinceId;
    private Integer communeId;
    private String phone;
    private String email;
    private String address;
    private boolean active = true;

    @Version
    private int version;

    protected Agency() {}

    Agency(AgencyForm form) {
        fill(form);
    }

    /** @return what the directory said before, field by field */
    List<AgencyChange> change(AgencyForm form, Stamp stamp) {
        return changes(() -> fill(form), stamp);
    }

    List<AgencyChange> disable(Stamp stamp) {
        return changes(() -> active = false, stamp);
    }

    List<AgencyChange> enable(Stamp stamp) {
        return changes(() -> active = true, stamp);
    }

    private List<AgencyChange> changes(Runnable change, Stamp stamp) {
        Map<AgencyField, String> before = AgencyField.all(this);
        change.run();
        Map<AgencyField, String> now = AgencyField.all(this);
        return Arrays.stream(AgencyField.values())
                .filter(field -> !Objects.equals(before.get(field), now.get(field)))
                .map(field -> new AgencyChange(getId(), field, before.get(field), now.get(field), stamp))
                .toList();
    }

    private void fill(AgencyForm form) {
        name = form.getName();
        kind = form.getKind();
        provinceId = form.getProvinceId();
        phone = form.getPhone();
        email = form.getEmail();
        address = form.getAddress();
    }

    public AgencyForm asForm() {
        AgencyForm form = new AgencyForm();
        form.setName(name);
        form.setKind(kind);
        form.setProvinceId(provinceId);
        form.setPhone(phone);
        form.setEmail(email);
        form.setAddress(address);
        return form.asRead();
    }

    @Override
    public String called() {
        return name;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public Integer getCommuneId() {
        return communeId;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }

    public boolean isActive() {
        return active;
    }
}
