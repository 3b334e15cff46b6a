package vn.hotline.platform.security;

import vn.hotline.kernel.VietnameseText;

/** How the history of a record tells that it went from one person to another. */
public final class HandedOver {

    private HandedOver() {}

    /** @param reason why, or null: "Lê Minh Hòa → Trần Thị Dư. Nghỉ việc." */
    public static String told(AppUser from, AppUser to, String reason) {
        String why = VietnameseText.clean(reason);
        String names = (from == null ? "" : from.getFullName() + " ") + "→ " + to.getFullName();
        return why == null ? names : names + ". " + why;
    }
}
