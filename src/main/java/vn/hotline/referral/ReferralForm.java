package vn.hotline.referral;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One request to one or several agencies; a draft that is edited has one. */
public class ReferralForm implements Serializable {

    private List<Long> agencyIds = new ArrayList<>();
    private String request;
    private Integer helpedCount;
    private int version;

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

    /** Of the draft as it was read, so that nobody overwrites what somebody else wrote meanwhile. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
