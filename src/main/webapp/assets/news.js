/* News: how everything stands that an open page shows, a name and a number each. The server holds the question until one of
   the numbers is another one. One tab in front asks for all tabs of the browser, which opens only six lines to a server. */
(() => {
  'use strict';
  // The server answers within half a minute at the latest; no answer by then is a line that broke
  const PATIENCE = 45_000, AGAIN = 5_000, AT_THE_PAGE = 10 * 60_000, NAME = 'hotline-news';
  const $ = (s, from = document) => from.querySelector(s);
  const topics = {}, stands = {};
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;

  /* ---------- who asks ---------- */
  // Only while somebody is at the page: one that was left must not keep its session alive. A page that hangs on the wall
  // for everybody says so itself
  let lastSeen = Date.now(), asking = null;
  const isOnTheWall = () => 'wall' in document.documentElement.dataset;
  const isAtThePage = () => !document.hidden && (isOnTheWall() || Date.now() - lastSeen < AT_THE_PAGE);
  const pause = (millis, signal) => new Promise(done => {
    setTimeout(done, millis);
    signal?.addEventListener('abort', done);
  });

  /** @param known how things stand as the page has them; without it the answer comes at once */
  async function ask(known, stop) {
    const limit = new AbortController(), end = () => limit.abort();
    const watch = setTimeout(end, PATIENCE);
    stop?.addEventListener('abort', end);
    try {
      const answer = await fetch(`/news?${new URLSearchParams(known)}`, { cache: 'no-store', redirect: 'error', signal: limit.signal });
      return answer.ok ? await answer.text() : null;
    } catch { return null; } finally { clearTimeout(watch); stop?.removeEventListener('abort', end); }
  }

  async function askForAll(stop) {
    while (isAtThePage() && !stop.aborted) {
      const told = await ask(stands, stop);
      if (stop.aborted) return;
      if (told === null) await pause(AGAIN, stop); else { hear(told); tabs?.postMessage(told); }
    }
  }

  function begin() {
    if (asking || !isAtThePage()) return;
    const stop = asking = new AbortController();
    navigator.locks.request(NAME, { signal: stop.signal }, () => askForAll(stop.signal))
      .catch(() => { /* another tab came to the front while this one waited */ })
      .finally(() => { if (asking === stop) asking = null; });
  }
  const end = () => { asking?.abort(); asking = null; };

  // Where tabs cannot agree on one of them, each asks for itself, and not so often
  async function askAlone() {
    const told = isAtThePage() ? await ask({}) : null;
    if (told !== null) hear(told);
  }

  function watch() {
    const together = Boolean(navigator.locks && tabs);
    for (const kind of ['keydown', 'pointerdown', 'pointermove']) {
      document.addEventListener(kind, () => { lastSeen = Date.now(); if (together && !asking) begin(); }, { passive: true });
    }
    if (!together) { setInterval(askAlone, AGAIN); document.addEventListener('visibilitychange', askAlone); askAlone(); return; }
    tabs.addEventListener('message', e => hear(e.data));
    document.addEventListener('visibilitychange', () => { if (document.hidden) end(); else begin(); });
    window.addEventListener('pageshow', begin);
    window.addEventListener('pagehide', end);
    begin();
  }

  /* ---------- what is heard ---------- */
  function hear(told) {
    for (const line of told.split('\n').filter(Boolean)) {
      const [topic, mark] = line.split(' ');
      if (stands[topic] === mark) continue;
      stands[topic] = mark;
      (topics[topic] ?? tellList)(Number(mark), topic);
    }
    document.documentElement.dataset.hears = 'true';
  }

  // A list says that it is not of this moment any more. It is drawn anew by the hand alone, so that no row moves under it
  function tellList(mark, topic) {
    const bar = $(`[data-news="${topic}"]`);
    if (!bar || mark <= Number(bar.dataset.seen)) return;
    bar.dataset.latest = mark;
    countSoon(bar, topic);
    if (!bar.classList.contains('on')) {
      bar.classList.add('on');
      const said = $(`[data-news-said="${topic}"]`);
      said.textContent = said.dataset.say;
    }
  }
  // How many there are is asked once for all that changes within a while
  const BREATH = 3000;
  function countSoon(bar, topic) {
    bar.counting ??= setTimeout(() => {
      bar.counting = undefined;
      window[`hotlineNewsOf${topic}`]?.([{ name: 'seen', value: bar.dataset.seen }]);
    }, bar.classList.contains('on') ? BREATH : 0);
  }
  document.addEventListener('click', e => {
    const bar = e.target.closest?.('[data-news]');
    if (!bar || !e.target.closest('button')) return;
    bar.dataset.seen = bar.dataset.latest;
    bar.classList.remove('on');
    $(`[data-news-said="${bar.dataset.news}"]`).textContent = '';
  });

  /* ---------- the bell ---------- */
  const LOOKS = 60_000;
  const unread = () => Number(($('.bell .ct')?.textContent ?? '0').replace(/\D/g, ''));
  const look = () => { if (isAtThePage() && typeof window.hotlineNotices === 'function') window.hotlineNotices(); };
  function watchBell() {
    let known = unread();
    topics.bell = mark => { if (mark !== unread()) look(); };
    setInterval(look, LOOKS);
    // The region outside the bell is only written to when there is more than before, so that it is said once
    new MutationObserver(() => {
      const now = unread(), news = $('#noticeNews');
      if (now > known && news) news.textContent = (news.dataset.one ?? '').replace('{0}', now);
      known = now;
    }).observe($('#noticeForm'), { childList: true, subtree: true });
  }

  /** Other scripts of a page say what they do when a topic they know stands otherwise. */
  window.hotlineNews = { on: (topic, then) => { topics[topic] = then; }, isAtThePage };

  function start() {
    if (!$('#noticeForm') && !isOnTheWall()) return;
    if ($('#noticeForm')) watchBell();
    watch();
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
