package vn.hotline.channel.app;

import vn.hotline.kernel.Helpline;

/**
 * What begins a talk: somebody tells the hotline something, wants to be called, or both.
 *
 * @param words may say nothing if she wants to be called
 * @param callBack null if she does not want to be called
 * @param evidence its pictures are to be kept as they came, with all that stands in them
 */
public record AppNotice(Helpline line, AppWords words, CallBackWish callBack, boolean evidence) {

    /** By what another content under the same word is known. */
    String told() {
        return line + "\n" + words.told() + "\n" + callBack + "\n" + evidence;
    }
}
