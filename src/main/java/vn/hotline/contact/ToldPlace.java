package vn.hotline.contact;

/**
 * Where it is, as whoever turns to the hotline said before anybody asked: ids of places that stand, or null for what is not
 * known. A commune goes with its province.
 */
public record ToldPlace(Integer provinceId, Integer communeId) {

    public static final ToldPlace UNKNOWN = new ToldPlace(null, null);
}
