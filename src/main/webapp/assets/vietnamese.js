/* Vietnamese as people search it: the browser's twin of kernel/VietnameseText, held against the same table. */
window.HotlineText = (() => {
  'use strict';
  const UNSEEN = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
  // A word whose i is as often written y; after another vowel they are different sounds
  const I_OR_Y = /^(?:((?:[hklmnstv]|th|qu)?)([iy])|(qu)([iy])(t|nh|n|p|c)|()([iy])(e\p{L}*))$/u;

  const toneless = text => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[đð]/g, 'd');
  /** Toneless words with one blank between them. */
  const folded = text => toneless(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  /** Unseen signs may stand between words or within one: both are tried. */
  const readings = text => { const apart = text.replace(UNSEEN, ' '); return apart === text ? [text] : [apart, text.replace(UNSEEN, '')]; };
  const eitherWay = word => { const parts = I_OR_Y.exec(word); return parts ? parts.slice(1).map(part => part === 'i' || part === 'y' ? 'ı' : part ?? '').join('') : word; };
  const alike = text => folded(text).split(' ').map(eitherWay).join(' ');
  // The last word may be unfinished ("li" for Lý or for Linh), so it is looked for in both ways
  const needles = typed => readings(typed).flatMap(reading => {
    const whole = folded(reading), last = whole.lastIndexOf(' ') + 1;
    return [alike(whole), alike(whole.slice(0, last)) + (last > 0 ? ' ' : '') + whole.slice(last)];
  });
  const hays = text => readings(text).map(alike);

  /** Whether a text holds what was typed, words or beginnings of words in their order. Nothing typed is held by all. */
  const holds = (text, typed) => needles(typed).some(needle => hays(text).some(hay => hay.includes(needle)));
  const begins = (text, typed) => needles(typed).some(needle => hays(text).some(hay => hay.startsWith(needle)));
  /** 0 for a text that begins with what was typed, 1 for one with a word that does, 2 for one that holds it, else none. */
  const rank = (text, typed) => begins(text, typed) ? 0
    : needles(typed).some(needle => hays(text).some(hay => ` ${hay}`.includes(` ${needle}`))) ? 1
    : holds(text, typed) ? 2 : undefined;
  return { toneless, folded, holds, begins, rank };
})();
