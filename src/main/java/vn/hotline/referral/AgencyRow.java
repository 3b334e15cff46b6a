package vn.hotline.referral;

/** An agency of the directory. */
public record AgencyRow(
        long id,
        String name,
        String kind,
        Integer provinceId,
        String phone,
        String email,
        String address,
        boolean active) {}
