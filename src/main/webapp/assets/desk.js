/* What comes in while somebody looks on: the ringing call, the queue, the board on the wall. A part of a page that is live is
   named by data-live; it is drawn anew when news say so, by the same words the server drew it with first. */
(() => {
  'use strict';
  const $ = (s, from = document) => from.querySelector(s);
  const $$ = (s, from = document) => [...from.querySelectorAll(s)];
  const rowsOf = body => $$(':scope > [data-row]', body);
  const pad = n => String(n).padStart(2, '0');

  /* ---------- drawn anew ---------- */
  const home = () => $('[data-live-from]');
  let drawing = false, again = false, newest = null;
  // How the topics stood when the page was drawn, and how they stand by the news that came since it was asked for
  let drawn = {}, heard = {};
  const standsOf = page => {
    const words = ($('[data-live-from]', page)?.dataset.liveStands ?? '').split(' ').filter(Boolean);
    return Object.fromEntries(words.flatMap((word, i) => i % 2 ? [] : [[word, words[i + 1]]]));
  };
  const isOld = () => Object.entries(heard).some(([topic, mark]) => drawn[topic] !== mark);

  function address() {
    const url = new URL(home().dataset.liveFrom, location.href), channel = $('[data-channel][aria-pressed="true"]')?.dataset.channel;
    if (channel) url.searchParams.set('channel', channel);
    return url;
  }

  async function redraw() {
    if (!home()) return;
    if (drawing) { again = true; return; }
    drawing = true;
    heard = {};
    try {
      const answer = await fetch(address(), { cache: 'no-store', redirect: 'error' });
      if (answer.ok) draw(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch { /* the next news, or the page that says that the system is away */ }
    drawing = false;
    if (again || isOld()) { again = false; redraw(); }
  }
  // Of one moment several topics tell: the page is drawn once for all of them, and not at all if it shows that already
  let isDue = false;
  function hear(mark, topic) {
    heard[topic] = String(mark);
    if (isDue || drawing || !isOld()) return;
    isDue = true;
    queueMicrotask(() => { isDue = false; if (isOld()) redraw(); });
  }

  function draw(fresh) {
    newest = fresh;
    drawn = standsOf(fresh);
    for (const part of $$('[data-live]', fresh)) {
      const here = $(`[data-live="${part.dataset.live}"]`);
      if (!here) continue;
      const body = $('[data-rows]', here), next = $('[data-rows]', part);
      if (body && next) {
        drawRows(body, next);
        keepFocus(here, () => $$('[data-around]', part).forEach(p => replace($(`[data-around="${p.dataset.around}"]`, here), p)));
      } else keepFocus(here, () => replace(here, part));
      for (const name of ['say', 'ringing']) if (part.dataset[name] !== undefined) here.dataset[name] = part.dataset[name];
      speak(here);
    }
    ring();
    tick();
  }
  const replace = (here, part) => {
    if (!here || here.innerHTML === part.innerHTML) return;
    here.replaceChildren(...[...part.childNodes].map(node => document.importNode(node, true)));
  };

  // What had the keyboard has it again, by the name that says what it does
  const NAMED = ['take', 'channel', 'does'];
  const nameOf = e => NAMED.filter(name => e?.dataset?.[name]).map(name => `[data-${name}="${e.dataset[name]}"]`)[0];
  function keepFocus(here, change) {
    const at = document.activeElement, name = here.contains(at) ? nameOf(at) : null;
    change();
    if (name && !document.contains(at)) $(name, here)?.focus({ preventScroll: true });
  }

  /* ---------- rows ---------- */
  // No row moves while the pointer or the keyboard is among them: what is gone fades, what is new comes to the end. The
  // order is put right when they have left
  const isHeld = body => body.matches(':hover') || body.contains(document.activeElement);
  function drawRows(body, next) {
    const held = isHeld(body), here = new Map(rowsOf(body).map(row => [row.dataset.row, row])), fresh = rowsOf(next);
    const kept = fresh.map(row => {
      const known = here.get(row.dataset.row);
      if (!known) return document.importNode(row, true);
      known.className = row.className;
      for (const [i, cell] of [...row.cells].entries()) keepFocus(known.cells[i], () => replace(known.cells[i], cell));
      return known;
    });
    const names = new Set(fresh.map(row => row.dataset.row));
    const gone = [...here.values()].filter(row => !names.has(row.dataset.row));
    if (held) {
      for (const row of gone) { row.classList.add('gone'); $$('button', row).forEach(b => { b.disabled = true; }); }
      body.append(...kept.filter(row => !row.isConnected));
    } else if (gone.length || kept.some((row, i) => rowsOf(body)[i] !== row)) body.replaceChildren(...kept);
    first();
  }
  function settle(body) {
    if (!isHeld(body) && newest && $('.gone, [data-row]', body)) draw(newest);
  }
  document.addEventListener('pointerout', e => { const body = e.target.closest?.('[data-rows]'); if (body) setTimeout(() => settle(body), 150); });
  document.addEventListener('focusout', e => { const body = e.target.closest?.('[data-rows]'); if (body) setTimeout(() => settle(body), 150); });
  // The key that takes the next one belongs to the first that can be taken
  function first() {
    const takes = $$('[data-rows] [data-take]');
    takes.forEach((b, i) => { if (i === 0) b.dataset.key = 'F2'; else delete b.dataset.key; });
  }

  /* ---------- said ---------- */
  // Counts alone, and only when they are others; a call that rings is said once
  const said = {};
  function speak(part) {
    const words = part.dataset.say, region = $(`[data-said="${part.dataset.live}"]`);
    if (!region || words === undefined || said[part.dataset.live] === words) return;
    if (part.dataset.live in said || part.dataset.live === 'ring') region.textContent = words;
    said[part.dataset.live] = words;
  }

  // A band that comes while the pointer is at work below lies over the page, so that nothing moves under the hand
  function ring(isNew = false) {
    const band = $('[data-live="ring"]');
    if (!band) return;
    const rings = band.dataset.ringing ?? '';
    const lies = rings && band.dataset.shown !== rings && !(isNew && $('.talks', band));
    if (lies) band.classList.toggle('over', !band.closest('.main') || $('.main')?.matches(':hover'));
    if (!rings) band.classList.remove('over');
    band.dataset.shown = rings;
    document.documentElement.classList.toggle('rings', Boolean(rings));
  }

  /* ---------- clocks ---------- */
  // By the server's clock: seconds for those who hold a telephone, minutes for those who wrote
  const now = () => window.hotlineClock?.now() ?? Date.now();
  function tick() {
    for (const e of $$('[data-waits]')) {
      const seconds = Math.max(0, Math.floor((now() - Date.parse(e.dataset.waits)) / 1000));
      if (Number.isNaN(seconds)) continue;
      const minutes = Math.floor(seconds / 60);
      const text = e.dataset.unit === 'minutes' && minutes >= 1 || seconds >= 3600
        ? window.hotlineClock?.duration(minutes) ?? e.textContent
        : `${e.dataset.unit === 'clock' ? pad(minutes) : minutes}:${pad(seconds % 60)}`;
      if (e.textContent !== text) e.textContent = text;
    }
    for (const e of $$('[data-clock]')) {
      const text = new Date(now()).toLocaleTimeString('vi-VN', {
        hour: '2-digit', minute: '2-digit', second: e.dataset.clock === 'seconds' ? '2-digit' : undefined,
        timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' });
      if (e.textContent !== text) e.textContent = text;
    }
  }

  /* ---------- hands ---------- */
  document.addEventListener('click', e => {
    const hit = s => e.target.closest?.(s);
    let b;
    if ((b = hit('[data-take]')) && !b.disabled) {
      b.disabled = true;
      window.hotlineTake?.([{ name: 'of', value: b.dataset.take }]);
    } else if ((b = hit('[data-does]'))) {
      window[b.dataset.does]?.([{ name: 'of', value: b.dataset.of }, { name: 'ringing', value: b.dataset.ringing ?? 'false' }]);
    } else if ((b = hit('[data-presence]'))) {
      if (b.dataset.presence) window.hotlinePresence?.([{ name: 'state', value: b.dataset.presence }]); else window.hotlineLeave?.();
    } else if ((b = hit('[data-channel]'))) {
      $$('[data-channel]').forEach(other => other.setAttribute('aria-pressed', String(other === b)));
      redraw();
    }
    if (!hit('details.presence-menu')) $$('details.presence-menu[open]').forEach(d => { d.open = false; });
  });

  // Whoever lost a race sees at once who won
  const isOfHands = source => String(source?.id ?? source ?? '').startsWith('handsForm');
  const bind = () => window.jQuery?.(document).on('pfAjaxComplete', (_, xhr, settings) => { if (isOfHands(settings?.source)) { redraw(); window.hotlineList?.(); } });

  function start() {
    if (!home()) return;
    bind();
    drawn = standsOf(document);
    for (const topic of Object.keys(drawn)) window.hotlineNews?.on(topic, hear);
    for (const topic of (home().dataset.liveOn ?? '').split(' ').filter(Boolean)) window.hotlineNews?.on(topic, hear);
    $$('[data-live]').forEach(speak);
    first(); ring(true); tick();
    setInterval(tick, 1000);
    if (home().dataset.liveEvery) setInterval(() => { if (window.hotlineNews?.isAtThePage()) redraw(); }, Number(home().dataset.liveEvery) * 1000);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
