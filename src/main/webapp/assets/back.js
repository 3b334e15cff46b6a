/* Going back finds a list as it was left: with the rows that had been asked for, and where it was scrolled to. A report
   that rows were opened from is gone back to as it stood, with its period and what it was compared with. */
(() => {
  'use strict';
  const $$ = s => [...document.querySelectorAll(s)];
  const kept = () => history.state?.hotline ?? {};
  const keep = change => history.replaceState({ ...history.state, hotline: { ...kept(), ...change } }, '');
  const scrolled = () => [window.scrollY, document.querySelector('#main')?.scrollTop ?? 0];
  const MOST = 20;
  let replaying = false;

  document.addEventListener('click', e => {
    const more = e.target.closest?.('.t-more button');
    if (more?.id && !replaying) keep({ more: { ...kept().more, [more.id]: (kept().more?.[more.id] ?? 0) + 1 } });
  }, true);
  // Another filter begins a list anew
  document.addEventListener('change', e => { if (e.target.closest?.('.filters')) keep({ more: {} }); }, true);
  window.addEventListener('pagehide', () => keep({ at: scrolled() }));

  const until = holds => new Promise(done => {
    const end = Date.now() + 5000;
    const look = () => { if (holds() || Date.now() > end) done(); else setTimeout(look, 30); };
    look();
  });
  const quiet = () => until(() => window.PrimeFaces?.ajax?.Queue?.isEmpty() ?? true);
  async function again() {
    const { more = {}, at } = kept();
    replaying = true;
    for (const [id, times] of Object.entries(more)) {
      for (let i = 0; i < Math.min(times, MOST) && document.getElementById(id); i++) {
        document.getElementById(id).click();
        await quiet();
      }
    }
    replaying = false;
    if (at) { window.scrollTo(0, at[0]); const main = document.querySelector('#main'); if (main) main.scrollTop = at[1]; }
  }

  function start() {
    $$('a[data-back]').forEach(a => {
      const from = document.referrer && new URL(document.referrer);
      if (from && from.origin === location.origin && from.pathname === a.pathname) a.href = from.href;
    });
    if (performance.getEntriesByType('navigation')[0]?.type !== 'back_forward') return;
    // Not before the pages' library has made its buttons: one pressed earlier would send the page
    if (document.readyState === 'complete') setTimeout(again); else window.addEventListener('load', () => setTimeout(again), { once: true });
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
