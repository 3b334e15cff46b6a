package vn.hotline.referral;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One request to one or several agencies. */
public class ReferralForm implements Serializable {

    private List<Long> agencyIds = new ArrayList<>();
    private String request;
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
