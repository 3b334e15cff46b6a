package vn.hotline.handbook;

import vn.hotline.kernel.Helpline;

/**
 * What phrases are narrowed to; null is "any".
 *
 * @param line those for one helpline and those for both
 * @param typed part of a title or a text, tones not needed
 * @param ownOnly without those of the house
 * @param offeredOnly without those no longer used
 */
public record PhraseFilter(Helpline line, String typed, boolean ownOnly, boolean offeredOnly) {}
