package vn.hotline.kernel;

/**
 * How a state of a lifecycle looks, and whether somebody still has to act on a record in it.
 *
 * @param icon id of a shape in the icon sprite
 */
public record Look(Tone tone, String icon, boolean open) {

    public static Look open(Tone tone, String icon) {
        return new Look(tone, icon, true);
    }

    public static Look ended(Tone tone, String icon) {
        return new Look(tone, icon, false);
    }
}
