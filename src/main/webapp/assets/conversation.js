/* The conversation beside a contact: what comes in is drawn anew, its end is in sight, and what is being written stays. */
(() => {
  'use strict';
  const lists = () => document.querySelectorAll('.t-msgs');
  const atEnd = list => list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  // Whoever looks on at a colleague's conversation is seen there while the page is in front
  const STILL_HERE = 60_000;
  let wasAtEnd = true;
  const toEnd = () => { if (wasAtEnd) lists().forEach(list => { list.scrollTop = list.scrollHeight; }); };
  document.addEventListener('scroll', e => { if (e.target.matches?.('.t-msgs')) wasAtEnd = atEnd(e.target); }, true);
  function start() {
    const talk = document.querySelector('.t-talk');
    if (!talk) return;
    toEnd();
    new MutationObserver(toEnd).observe(talk, { childList: true, subtree: true });
    window.hotlineNews?.on('conversation', () => window.hotlineTalk?.());
    setInterval(() => {
      if (document.querySelector('[data-looks-on]') && window.hotlineNews?.isAtThePage()) window.hotlineTalk?.();
    }, STILL_HERE);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
