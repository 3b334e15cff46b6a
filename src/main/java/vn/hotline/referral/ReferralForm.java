package vn.hotline.referral;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** One request to one or several agencies; a draft that is edited has one. */
@Words("referral.")
public class ReferralForm extends RecordForm {

    @Shown(label = "referral.agencies", as = Shown.As.AGENCY)
    private List<Long> agencyIds = new ArrayList<>();

    @Size(max = Limits.NARRATIVE)
    private String request;

    @Shown(label = "referral.helped")
    private Integer helpedCount;

    public List<Long> getAgencyIds() {
        return agencyIds;
    }

    public void setAgencyIds(List<Long> agencyIds) {
        this.agencyIds = agencyIds == null ? new ArrayList<>() : agencyIds;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public Integer getHelpedCount() {
        return helpedCount;
    }

    public void setHelpedCount(Integer helpedCount) {
        this.helpedCount = helpedCount;
    }
}
