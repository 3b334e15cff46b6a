/* Behaviour of the frame: keys, draft, clocks, theme, toasts. News are heard by news.js. Pages declare it by data attributes,
   so that no page has a script of its own. */
(() => {
  'use strict';
  const root = document.documentElement;
  const $ = (s, from = document) => from.querySelector(s);
  const $$ = (s, from = document) => [...from.querySelectorAll(s)];
  const words = () => $('#words')?.dataset ?? {};
  const fill = (text, ...values) => (text ?? '').replace(/\{(\d)\}/g, (_, i) => values[i]);
  const shown = e => e.getClientRects().length > 0 || e.closest('[hidden]') !== null;
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* storage may be closed */ } };
  const recall = key => { try { return localStorage.getItem(key); } catch { return null; } };

  /* ---------- keys ---------- */
  const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'file', 'range', 'color', 'image']);
  const inText = e => e.isContentEditable || e.tagName === 'TEXTAREA' || e.tagName === 'SELECT' || (e.tagName === 'INPUT' && !NO_TEXT.has(e.type));
  const digit = code => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  // Matching is by code: the Vietnamese layout puts letters on the digit row
  const chord = e => {
    const key = digit(e.code) ?? e.code.replace(/^Key/, '').replace('NumpadEnter', 'Enter').replace('Escape', 'Esc');
    return (e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + (e.altKey ? 'Alt+' : '') + (e.shiftKey ? 'Shift+' : '') + key;
  };
  // Keys that this person changed: what a page calls a key, and what she presses for it
  const pairs = () => (root.dataset.keys ?? '').split(' ').filter(Boolean).map(pair => pair.split('='));
  const pressedFor = key => pairs().find(([page]) => page === key)?.[1] ?? key;
  const meant = pressed => pairs().find(([, own]) => own === pressed)?.[0] ?? (pairs().some(([page]) => page === pressed) ? '' : pressed);

  // A dialog on top owns the keys; the page under it does not react
  const scope = () => $('dialog[open]') ?? $$('.ui-dialog').filter(shown).pop() ?? document;
  const target = key => {
    const found = $$(`[data-key="${key}"]`, scope()).filter(x => shown(x) && !x.disabled);
    // The page's own button before the frame's: it may know more, such as the number typed beside it
    const e = found.find(x => x.closest('main')) ?? found[0];
    // A link button repeats the attribute on the span around its link
    return e && (e.matches('a, button, input, textarea, select') ? e : $('a, button', e) ?? e);
  };
  const quick = () => $('[data-quick] .ui-selectonebutton');

  document.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229 || e.getModifierState?.('AltGraph')) return;
    if (asking) { e.preventDefault(); e.stopPropagation(); chooseKey(chord(e)); return; }
    const key = meant(chord(e));
    const group = e.target.closest?.('[data-quick]');
    if (group && !e.ctrlKey && !e.altKey && !e.metaKey && !e.shiftKey) {
      const n = digit(e.code);
      const choices = $$('.ui-selectonebutton > .ui-button', group);
      if (n && choices[n - 1]) { e.preventDefault(); e.stopPropagation(); choose(choices[n - 1]); return; }
      if (key === 'Enter' && $('.ui-state-active', group)) { e.preventDefault(); e.stopPropagation(); $('[data-end]', group)?.click(); return; }
    }
    const radio = e.target.closest?.('.ui-selectonebutton > .ui-button');
    if (radio && /^Arrow/.test(key)) {
      const all = $$(':scope > .ui-button', radio.parentElement);
      const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
      e.preventDefault(); e.stopPropagation();
      choose(all[(all.indexOf(radio) + step + all.length) % all.length]);
      return;
    }
    // What an arrow chose stays chosen under a blank, as in every group; it is taken back by the key that deletes
    if (radio?.classList.contains('ui-state-active')) {
      if (key === 'Space' || key === 'Enter') { e.preventDefault(); e.stopPropagation(); return; }
      if (key === 'Delete' || key === 'Backspace') { e.preventDefault(); radio.click(); return; }
    }
    if (key === 'F1') { e.preventDefault(); showKeys(); return; }
    if (key === 'F9' && quick()) { e.preventDefault(); focusQuick(); return; }
    const record = $('#lately[open]') && !inText(e.target) && $(`#lately [data-digit="${digit(e.code)}"]`);
    if (record && key === digit(e.code)) { e.preventDefault(); record.click(); return; }
    if (key === 'Esc') { closeFloating(); return; }
    if (key === 'Ctrl+Z' && !inText(e.target)) { const undo = $('.t-undo-now'); if (undo) { e.preventDefault(); undo.click(); } return; }
    if (key === 'Alt+PageDown' || key === 'Alt+PageUp') { e.preventDefault(); moveSection(key === 'Alt+PageDown' ? 1 : -1); return; }
    // A bare letter, digit or sign is never a shortcut: the typing tool sends such keys by itself
    if (!/^(F\d+|Ctrl\+|Alt\+)/.test(key)) return;
    const hit = target(key);
    if (!hit) { if (key === 'Ctrl+S' && drafts.size) { e.preventDefault(); drafts.forEach(d => d.save(true)); } return; }
    e.preventDefault();
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(hit.tagName)) { hit.focus(); hit.select?.(); } else hit.click();
  }, true); // before the components, which would toggle on Enter

  // Enter in a field: the browser presses the first button that the form has, be it one that sorts, exports or takes a child away.
  // Here it presses the main one of what the field stands in, and none where a text is being written. After the components, which
  // take a suggestion by it
  const SENDS = 'button:not([type=button], [type=reset]), input[type=submit]';
  document.addEventListener('keydown', e => {
    const field = e.target;
    if (e.defaultPrevented || e.isComposing || chord(e) !== 'Enter' || field.tagName !== 'INPUT' || /^(submit|button|image|reset|file)$/.test(field.type)) return;
    if (!field.form || !$(SENDS, field.form)) return;
    e.preventDefault();
    mainOf(field)?.click();
    // Whoever listens to a change hears of it now
    if (document.activeElement === field) { field.blur(); field.focus(); }
  });
  const inSight = e => e.getClientRects().length > 0;
  function mainOf(field) {
    if (!inText(field)) return null;
    const around = field.closest('.filters, .t-panel, .ui-dialog') ?? field.form;
    if ($$('textarea', around).some(inSight)) return null;
    const all = $$(SENDS, around).filter(b => b.form === field.form && inSight(b) && !b.disabled && !b.closest('td, th'));
    const main = all.filter(b => b.matches('.pri'));
    return main.length === 1 ? main[0] : all.length === 1 ? all[0] : null;
  }

  function choose(button) {
    if (!button.classList.contains('ui-state-active')) button.click();
    roving(button.parentElement);
    button.focus();
  }
  // One stop for Tab, arrows within: PrimeFaces makes every segment a stop and names no group
  function roving(group) {
    const all = $$(':scope > .ui-button', group), on = all.find(b => b.classList.contains('ui-state-active'));
    all.forEach(b => { b.tabIndex = b === (on ?? all[0]) ? 0 : -1; b.setAttribute('aria-checked', b === on); if (b.matches('.ui-state-disabled')) b.setAttribute('aria-disabled', 'true'); });
    if (group.getAttribute('role') !== 'radiogroup') {
      group.setAttribute('role', 'radiogroup');
      const label = $('.ui-outputlabel', group.closest('.t-field') ?? group);
      const name = group.closest('[data-quick]')?.getAttribute('aria-label');
      if (label?.id) group.setAttribute('aria-labelledby', label.id); else if (name) group.setAttribute('aria-label', name);
    }
  }
  document.addEventListener('click', e => { const g = e.target.closest?.('.ui-selectonebutton'); if (g) setTimeout(() => roving(g)); });
  function focusQuick() {
    ($('.ui-button.ui-state-active', quick()) ?? $('.ui-button', quick()))?.focus();
  }
  // A dialog that is left gives the keyboard back to where it was; a button that was drawn anew meanwhile is known by what it does
  let outside = null;
  document.addEventListener('focusin', e => { if (!e.target.closest('.ui-dialog')) outside = e.target; });
  document.addEventListener('click', e => { const does = e.target.closest?.('[data-does]'); if (does && e.detail) outside = does; });
  const again = e => e?.isConnected ? e : e?.dataset?.does && $(`[data-does="${e.dataset.does}"][data-of="${e.dataset.of}"]`);
  const isLost = at => !at || at === document.body || at.closest('.ui-dialog')?.offsetParent === null;
  function giveFocusBack() {
    const dialog = window.PrimeFaces?.widget?.Dialog?.prototype;
    if (!dialog?.returnFocus) return;
    const back = dialog.returnFocus;
    dialog.returnFocus = function (...given) {
      back.apply(this, given);
      setTimeout(() => { if (isLost(document.activeElement)) (again(outside) ?? $('#main'))?.focus(); }, 150);
    };
  }
  function closeFloating() {
    $$('details:is(.who-am-i, .presence-menu)[open]').forEach(d => { d.open = false; $('summary', d).focus(); });
  }
  function moveSection(step) {
    const all = $$('.t-section');
    const at = all.findIndex(s => s.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
    $('input:not([type=hidden]):not([readonly]), textarea, select, button', next)?.focus();
  }
  const nameOf = e => e.dataset.keyLabel || e.getAttribute('aria-label') || $('.ui-button-text', e)?.textContent || e.textContent || e.title;
  function showKeys() {
    const box = $('#keys');
    if (!box) return;
    const list = $('dl', box);
    list.replaceChildren();
    const seen = new Set();
    const add = (key, label) => {
      if (seen.has(key)) return;
      seen.add(key);
      const dt = document.createElement('dt'), dd = document.createElement('dd');
      pressedFor(key).split('+').forEach(k => dt.append(Object.assign(document.createElement('kbd'), { textContent: k })));
      const words = label.replace(/\s+/g, ' ').trim();
      dd.append(Object.assign(document.createElement('span'), { textContent: words }));
      if (typeof window.hotlineKeys === 'function') dd.append(changeOf(key, words));
      list.append(dt, dd);
    };
    if (quick()) add('F9', $('[data-quick]').getAttribute('aria-label'));
    $$('[data-key]').filter(e => e.dataset.key && shown(e)).forEach(e => add(e.dataset.key, nameOf(e)));
    if (!box.open) box.showModal();
  }

  /* ---------- keys of one's own ---------- */
  // The server holds the same rules: never a bare letter, digit or sign, nor what the browser or a typing tool takes
  const ONE = /^(F\d+|(Ctrl|Alt)\+([A-Z0-9]|Enter))$/;
  let asking = null;
  const isTaken = key => (root.dataset.keysTaken ?? '').split(' ').includes(key);
  const sayOfKeys = text => { const said = $('#keysSaid'); if (said) said.textContent = text; };
  function changeOf(key, words) {
    const b = Object.assign(document.createElement('button'), { type: 'button', className: 'btn s', textContent: $('#words').dataset.keysChange });
    b.setAttribute('aria-label', `${b.textContent}: ${words}`);
    b.addEventListener('click', () => { asking = key; sayOfKeys($('#words').dataset.keysPress); });
    return b;
  }
  function chooseKey(pressed) {
    if (/^(Ctrl\+|Alt\+|Shift\+)*(Control|Alt|Shift|Meta|OS)(Left|Right)?$/.test(pressed)) return;
    const key = asking;
    if (pressed === 'Esc') { asking = null; sayOfKeys(''); return; }
    if (!ONE.test(pressed) || isTaken(pressed)) { sayOfKeys(words().keysRefused); return; }
    const other = pressed !== key && $$('[data-key]').find(e => pressedFor(e.dataset.key) === pressed && e.dataset.key !== key);
    if (other) { sayOfKeys(fill(words().keysUsed, nameOf(other).trim())); return; }
    asking = null;
    keepKeys([...pairs().filter(([page]) => page !== key), ...pressed === key ? [] : [[key, pressed]]]);
  }
  function keepKeys(all) {
    const text = all.map(pair => pair.join('=')).join(' ');
    root.dataset.keys = text;
    window.hotlineKeys([{ name: 'keys', value: text }]);
    drawCaps();
    showKeys();
  }
  function drawCaps() {
    $$('[data-key]').filter(e => e.dataset.key).forEach(e => {
      const cap = pressedFor(e.dataset.key).replaceAll('+', ' ');
      if (cap !== e.dataset.key) e.dataset.cap = cap; else delete e.dataset.cap;
    });
    $$('kbd').filter(e => !e.closest('dialog')).forEach(e => {
      e.dataset.of ??= e.textContent;
      const cap = pressedFor(e.dataset.of.replaceAll(' ', '+')).replaceAll('+', ' ');
      if (e.textContent !== cap) e.textContent = cap;
    });
  }
  document.addEventListener('click', e => {
    if (e.target.closest?.('[data-keys-usual]')) keepKeys([]);
    else if (e.target.closest?.('[data-lately]')) window.hotlineLately?.();
  });
  function showLately() {
    const box = $('#lately');
    if (!box.open) box.showModal();
    ($('[data-digit]', box) ?? $('[data-close]', box)).focus();
  }

  /* ---------- draft ---------- */
  const IDLE = 2000, LEAST = 3000, RETRY = 5000;
  const drafts = new Map();
  class Draft {
    constructor(form) {
      Object.assign(this, { form, dirty: false, busy: false, last: 0, away: null, timer: 0 });
      this.snapshot = this.read();
    }
    read() { return new URLSearchParams([...new FormData(this.form)].filter(([k, v]) => typeof v === 'string' && !k.startsWith('jakarta.faces'))).toString(); }
    line() { return $('.t-saved', this.form) ?? $('.t-saved'); }
    touched() {
      this.dirty = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), Math.max(IDLE, this.last + LEAST - Date.now()));
    }
    save(now) {
      // While two versions stand side by side nothing is saved; put off, the next finger on "save" asks again
      if (window.hotlineConflict?.isOpen() || (this.putOff && !now)) return;
      if (this.busy || leaving || !(this.dirty || now)) return;
      const call = window[this.form.dataset.autosave];
      if (typeof call !== 'function') return;
      clearTimeout(this.timer);
      if (window.hotlineLimits?.over(this.form)) { this.away ??= new Date(serverNow()); this.refused = true; this.say(); return; }
      const sent = this.read();
      if (sent === this.snapshot && !now && !this.away) { this.dirty = false; return; }
      this.busy = true; this.sent = sent; this.last = Date.now();
      current = this;
      // No answer is a lost connection too
      this.watch = setTimeout(() => { this.xhr?.abort(); this.done(false); }, 10000);
      // What cannot be read yet does not hold up the rest
      call([{ name: 'unfinished', value: 'true' }]);
    }
    done(ok, refused) {
      if (!this.busy) return;
      clearTimeout(this.watch);
      this.busy = false;
      if (ok) {
        this.snapshot = this.sent; this.away = null; this.putOff = false;
        this.dirty = this.read() !== this.sent;
        const line = this.line();
        if (line?.dataset.state === 'away') line.dataset.state = 'saved';
        this.form.dispatchEvent(new CustomEvent('hotline:saved', { bubbles: true }));
        if (this.dirty) this.touched();
        this.after?.();
      } else {
        this.dirty = true;
        this.away ??= new Date(serverNow());
        this.refused = refused;
        this.putOff = window.hotlineConflict?.isOpen() ?? false;
        this.say();
        this.timer = setTimeout(() => this.save(), RETRY);
      }
    }
    say() {
      const line = this.line();
      if (!line || !this.away) return;
      const text = fill(this.refused ? line.dataset.refused : line.dataset.away, `${pad(this.away.getHours())}:${pad(this.away.getMinutes())}`);
      const away = $('.away', line);
      if (away && away.textContent !== text) away.textContent = text;
      if (line.dataset.state !== 'away') { line.dataset.state = 'away'; $('use', line)?.setAttribute('href', `${words().icons}#i-tri`); }
    }
  }
  const pad = n => String(n).padStart(2, '0');
  let current = null;
  const draftOf = e => { const f = e.target.closest?.('form[data-autosave]'); return f && drafts.get(f.id || f); };
  const dirtyDraft = () => [...drafts.values()].find(d => d.dirty);

  document.addEventListener('input', e => draftOf(e)?.touched());
  document.addEventListener('change', e => draftOf(e)?.touched());
  // What was chosen between two versions is saved, and the page holds it
  document.addEventListener('hotline:decided', () => { dress(); drafts.forEach(d => { d.putOff = false; d.away = null; d.snapshot = d.read(); d.dirty = false; const line = d.line(); if (line?.dataset.state === 'away') line.dataset.state = 'saved'; }); });
  window.addEventListener('online', () => drafts.forEach(d => d.away && d.save()));
  window.addEventListener('offline', () => drafts.forEach(d => { d.away ??= new Date(serverNow()); d.say(); }));
  document.addEventListener('visibilitychange', () => { if (document.hidden) drafts.forEach(d => d.save()); });
  window.addEventListener('beforeunload', e => {
    const d = dirtyDraft();
    if (!d || leaving) return;
    d.save();
    if (d.away) e.preventDefault();
  });
  // Leaving by a link or the frame's own buttons waits for the draft, a second and a half at most
  let leaving = false, letThrough = false;
  document.addEventListener('click', e => {
    const way = e.target.closest?.('.nav a, a.brand, .top button[type=submit], [data-leaves]');
    const d = dirtyDraft();
    if (!way || !d || leaving || e.ctrlKey || e.metaKey || e.shiftKey) return;
    // What may still be refused is not a way out before it led out
    const isAsked = way.matches('[data-leaves]');
    if (isAsked && (d.away || letThrough)) { letThrough = false; return; }
    e.preventDefault(); e.stopImmediatePropagation();
    let gone = false;
    const go = () => {
      if (leaving || gone) return;
      gone = true;
      if (isAsked) letThrough = true; else leaving = !d.away;
      way.click();
      letThrough = false;
    };
    d.after = go;
    if (d.away) { d.after = null; if (way.href) location.href = way.href; return; }
    d.save(true);
    setTimeout(go, 1500);
  }, true);
  document.addEventListener('submit', e => { if (e.target.matches('form[data-autosave]')) leaving = true; });

  function bindAjax() {
    const jq = window.jQuery;
    if (!jq) return;
    jq(document)
      .on('pfAjaxSend', (_, xhr) => {
        if (current?.busy && !current.xhr) { current.xhr = xhr; xhr.hotlineDraft = current; }
        xhr.hotlineAt = document.activeElement?.id;
      })
      // A finished form is followed by another page: a draft saved on the way there would take its message
      .on('pfAjaxSuccess', (_, xhr) => { if (xhr.responseXML?.querySelector('partial-response > redirect')) leaving = true; })
      // After a failed request "complete" carries no request, so the failure is taken here
      .on('pfAjaxError', (_, xhr) => { const d = xhr?.hotlineDraft ?? (current?.busy && current.xhr ? current : null); if (d) { d.xhr = null; d.done(false); } })
      .on('pfAjaxComplete', (_, xhr, settings, args) => {
        const d = xhr?.hotlineDraft;
        const refused = Boolean(args?.validationFailed);
        hear(xhr);
        dress();
        const form = formOf(settings?.source)?.id;
        if (form === 'latelyForm') showLately(); else if (form === 'keysForm' && !refused) sayOfKeys(words().keysKept);
        if (d) { d.xhr = null; d.done(xhr.status >= 200 && xhr.status < 300 && !refused, refused); }
        else if (refused) setTimeout(() => { if (stayed(xhr.hotlineAt)) focusWrong(formOf(settings?.source)); }, 60);
      });
  }
  // Whoever went on to another field meanwhile is not taken away from it
  const stayed = id => { const at = document.activeElement; return !at || at === document.body || at.id === id || !inText(at); };
  const formOf = source => (typeof source === 'string' ? document.getElementById(source) : source)?.closest?.('form');
  // In the form that was sent: another one may still show what was wrong there before
  function focusWrong(form = document) {
    const wrong = $('.ui-state-error:is(input, textarea), .ui-state-error :is(input:not([type=hidden]), .ui-button, .ui-selectonemenu-label)', form);
    wrong?.focus();
    return Boolean(wrong);
  }

  /* ---------- clocks ---------- */
  // The server's time, carried on by a counter that nobody can set; this machine's clock is only asked whether it jumped
  let base = Date.parse(root.dataset.now || '') || Date.now(), counted = performance.now(), wall = Date.now() - performance.now();
  const serverNow = () => base + (performance.now() - counted);
  function hear(xhr) {
    const said = Date.parse(xhr?.getResponseHeader?.('Date') ?? '');
    // In whole seconds: what is nearer than that is known better
    if (said && Math.abs(said - serverNow()) > 2000) { base = said; counted = performance.now(); tick(); }
    wall = Date.now() - performance.now();
  }
  // After a sleep the counter may have stood still: the next answer tells
  const jumped = () => Math.abs((Date.now() - performance.now()) - wall) > 2000;
  const duration = minutes => {
    const w = words();
    if (minutes < 60) return fill(w.minutes, minutes);
    if (minutes < 48 * 60) return fill(w.hours, Math.floor(minutes / 60), pad(minutes % 60));
    return fill(w.days, Math.floor(minutes / 1440));
  };
  window.hotlineClock = { now: serverNow, duration };
  const SPOKEN = [120, 60, 15];
  function tick() {
    if (jumped()) { wall = Date.now() - performance.now(); window.hotlineNotices?.(); }
    $$('[data-due]').forEach(e => {
      const state = e.dataset.state;
      if (!e.dataset.due || !['running', 'soon', 'over'].includes(state)) return;
      const left = (Date.parse(e.dataset.due) - serverNow()) / 60000;
      if (Number.isNaN(left)) return;
      const soon = Number(e.dataset.soon || 120);
      const now = left <= 0 ? 'over' : left <= soon ? 'soon' : 'running';
      if (now === 'running') return;
      const text = $('.txt', e) ?? e;
      const minutes = now === 'over' ? Math.floor(-left) : Math.ceil(left);
      const next = fill(now === 'over' ? words().over : words().left, duration(minutes));
      if (text.textContent !== next) text.textContent = next;
      if (now !== state) {
        for (const box of [e, e.closest('.t-deadline')]) { box?.classList.remove(state); box?.classList.add(now); }
        e.dataset.state = now;
        $('use', e)?.setAttribute('href', `${words().icons}#i-${now === 'over' ? 'oct' : 'hour'}`);
      }
      // Spoken at 2 h, 1 h and 15 min only
      if (now === 'soon' && SPOKEN.includes(minutes)) e.setAttribute('role', 'status'); else e.removeAttribute('role');
    });
    $$('[data-since]').forEach(e => {
      const s = Math.max(0, Math.floor((serverNow() - Date.parse(e.dataset.since)) / 1000));
      if (!Number.isNaN(s)) e.textContent = s < 3600 ? `${pad(Math.floor(s / 60))}:${pad(s % 60)}` : duration(Math.floor(s / 60));
    });
  }

  /* ---------- the helpline of this tab ---------- */
  // What a tab opens is on its own line, whatever another tab was switched to: the tab in front says its line
  const say = line => { document.cookie = `hotline-line=${line}; path=/; samesite=lax`; };
  const sayLine = () => { if (root.dataset.line) say(root.dataset.line); };
  for (const kind of ['focus', 'beforeunload']) window.addEventListener(kind, sayLine);
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, sayLine, true);
  // The cookie is all tabs' and may be another's by the time the page is asked for. The tab knows its own line:
  // a page that came on another one is asked for again. Without a line somebody else may sign in here
  const TAB = 'hotline-tab-line';
  const AGAIN = 'hotline-tab-line-again';
  const tab = {
    get: key => { try { return sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { if (value) sessionStorage.setItem(key, value); else sessionStorage.removeItem(key); } catch { /* storage may be closed */ } },
  };
  const known = root.dataset.line ? tab.get(TAB) : null;
  const asked = Number(tab.get(AGAIN));
  if (known && known !== root.dataset.line && asked < 3) {
    tab.set(AGAIN, asked + 1);
    root.dataset.line = known;
    say(known);
    location.reload();
  } else {
    tab.set(AGAIN, null);
    tab.set(TAB, root.dataset.line);
  }
  document.addEventListener('click', e => {
    const line = e.target.closest?.('[data-line-set]')?.dataset.lineSet;
    if (line) tab.set(TAB, line);
  });

  /* ---------- theme, caps, reveal, demo accounts ---------- */
  const dark = () => root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  function setTheme(theme) {
    root.dataset.theme = theme;
    $$('[data-theme-set]').forEach(b => b.setAttribute('aria-pressed', b.dataset.themeSet === theme));
    themeIcon();
    if (typeof window.hotlineTheme === 'function') window.hotlineTheme([{ name: 'theme', value: theme }]);
    document.dispatchEvent(new CustomEvent('hotline:theme', { detail: theme }));
  }
  const themeIcon = () => $('[data-theme-next] use')?.setAttribute('href', `${words().icons}#i-${dark() ? 'sun' : 'moon'}`);
  document.addEventListener('click', e => {
    const hit = s => e.target.closest?.(s);
    let b;
    if ((b = hit('[data-theme-next]'))) setTheme(dark() ? 'light' : 'dark');
    else if ((b = hit('[data-theme-set]'))) setTheme(b.dataset.themeSet);
    else if ((b = hit('[data-caps-toggle]'))) { root.dataset.caps = root.dataset.caps === 'off' ? 'on' : 'off'; remember('hotline.caps', root.dataset.caps); }
    else if ((b = hit('dialog [data-close]'))) b.closest('dialog').close();
    else if (hit('[data-print]')) window.print();
    else if ((b = hit('[data-reveal]'))) {
      const input = $('input', b.parentElement), show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      b.setAttribute('aria-pressed', show);
      $('span', b).textContent = show ? words().hide : words().show;
    } else if ((b = hit('[data-fill-username]'))) {
      for (const [name, value] of [['username', b.dataset.fillUsername], ['password', b.dataset.fillPassword]]) {
        const input = $(`input[id$="${name}"]`);
        if (input) { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }
      }
      $('button[id$="signIn"]')?.focus();
    }
    if (!hit('details.who-am-i')) $$('details.who-am-i[open]').forEach(d => { d.open = false; });
  });

  /* ---------- exports of many rows ---------- */
  // The download is the browser's own. It carries a number drawn here, by which the page asks how far it is
  const EXPORTS = 'hotline.exports', EXPORT_LOOK = 1000, EXPORT_PATIENCE = 10;
  const drawn = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
  const watched = () => { try { return JSON.parse(sessionStorage.getItem(EXPORTS)) ?? []; } catch { return []; } };
  const watching = ids => { try { sessionStorage.setItem(EXPORTS, JSON.stringify(ids)); } catch { /* storage may be closed */ } };
  document.addEventListener('click', e => {
    const button = e.target.closest?.('[data-export]');
    if (!button || button.disabled || !$('#exports')) return;
    const id = drawn();
    const field = $('input[name="export"]', button.form) ?? button.form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'export' }));
    field.value = id;
    watching([...watched(), id]);
    watchExport(id);
  }, true);
  function watchExport(id) {
    const box = $('#exports'), address = box.dataset.address + id, quarters = new Set();
    let strip = null, missed = 0;
    const forget = () => watching(watched().filter(other => other !== id));
    const say = text => { $('#exportNews').textContent = text; };
    const look = async () => {
      let now = null;
      try {
        const answer = await fetch(address, { cache: 'no-store' });
        now = answer.ok ? await answer.json() : null;
      } catch { /* asked again */ }
      if (!now) {
        if (++missed < EXPORT_PATIENCE) setTimeout(look, EXPORT_LOOK); else { forget(); strip?.remove(); }
        return;
      }
      missed = 0;
      // One that is over by the first look needs no strip, but for one that broke off
      if (strip || now.running || !now.whole) draw(now);
      if (now.running) setTimeout(look, EXPORT_LOOK); else forget();
    };
    function draw(now) {
      if (!strip) {
        strip = $('#exportStrip').content.firstElementChild.cloneNode(true);
        box.append(strip);
        $('[data-export-stop]', strip).addEventListener('click', () => fetch(`${address}/stop`, { method: 'POST' }));
        $('[data-export-close]', strip).addEventListener('click', () => { strip.remove(); $('#main').focus(); });
      }
      const bar = $('[role="progressbar"]', strip), known = now.percent !== undefined;
      $('.txt', strip).textContent = now.text;
      bar.classList.toggle('unknown', !known);
      bar.setAttribute('aria-valuetext', now.text);
      if (known) { bar.setAttribute('aria-valuenow', now.percent); $('.done', bar).style.inlineSize = `${now.percent}%`; } else bar.removeAttribute('aria-valuenow');
      // Spoken when it begins, at each quarter and at the end
      const quarter = now.running ? Math.floor((now.percent ?? 0) / 25) : 'end';
      if (!quarters.has(quarter)) { quarters.add(quarter); say(now.text); }
      if (!now.running) end(bar);
    }
    function end(bar) {
      const stop = $('[data-export-stop]', strip), close = $('[data-export-close]', strip), had = document.activeElement === stop;
      bar.hidden = true; stop.hidden = true; close.hidden = false;
      if (had) close.focus();
    }
    setTimeout(look, EXPORT_LOOK / 2);
  }

  /* ---------- toast with undo ---------- */
  // A page offers undo by a hidden button .t-undo; the toast shows it with the seconds that are left
  function toasts() {
    const undo = $('.t-undo'), item = $$('.ui-growl-item').pop();
    if (!undo || !item || $('.t-undo-now', item)) return;
    // The library would take the message away by its own clock, whoever stands on it: this one's end is the end of both
    const message = window.jQuery(item.parentElement);
    clearTimeout(message.data('timeout'));
    message.off('mouseout');
    let left = Number(undo.dataset.seconds || 10);
    const b = Object.assign(document.createElement('button'), { type: 'button', className: 'btn s t-undo-now' });
    const rest = Object.assign(document.createElement('span'), { className: 'num t2' });
    b.append(words().undo, rest);
    const show = () => { rest.textContent = fill(words().seconds, left); };
    const clock = setInterval(() => {
      if (!b.isConnected) { clearInterval(clock); return; }
      // The seconds are the reader's: they stand still for who points at them and while another tab is in front
      if (document.hidden || item.matches(':hover, :focus-within')) return;
      if (--left <= 0) { clearInterval(clock); message.remove(); } else show();
    }, 1000);
    b.addEventListener('click', () => { clearInterval(clock); b.remove(); undo.click(); });
    show();
    item.append(b);
  }

  // The library calls the box a list of options, but what is in it is a field among chosen words
  function chosen(box) {
    const words = () => $$('li', box).forEach(li => {
      li.setAttribute('role', 'none');
      ['aria-selected', 'aria-label'].forEach(name => li.removeAttribute(name));
    });
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', ($(`label[for="${$('input', box)?.id}"]`)?.textContent ?? '').trim());
    box.removeAttribute('aria-orientation');
    new MutationObserver(words).observe(box, { childList: true });
    words();
  }

  /* ---------- what has to be done again after each part of a page changes ---------- */
  function dress() {
    $$('form[data-autosave]').forEach(f => {
      const key = f.id || f, old = drafts.get(key);
      if (!old) drafts.set(key, new Draft(f)); else old.form = f;
    });
    drawCaps();
    $$('.ui-selectonebutton').forEach(roving);
    $$('.ui-autocomplete-multiple-container:not([role="group"])').forEach(chosen);
    // Refused words of a field with several choices come back like a choice: they belong into its input, to be gone on with
    $$('.ui-autocomplete-token:not([data-token-value^="#"])').forEach(t => {
      const field = t.closest('.ui-autocomplete'), words = t.dataset.tokenValue;
      $$('select option', field).find(o => o.value === words)?.remove();
      $('.ui-autocomplete-input-token input', field).value = words;
      t.remove();
    });
    // Help and error of a field are read with it
    $$('.t-field').forEach(f => {
      const input = $('input:not([type=hidden]), textarea, select', f), notes = $$('.t-help, .ui-message', f);
      if (!input || !notes.length) return;
      notes.forEach(n => { n.id ||= `note-${++noteId}`; });
      input.setAttribute('aria-describedby', notes.map(n => n.id).join(' '));
      const wrong = f.querySelector('.ui-message-error, .ui-message-fatal');
      if (wrong) input.setAttribute('aria-invalid', 'true'); else if (!input.matches('.ui-state-error')) input.removeAttribute('aria-invalid');
    });
    drafts.forEach(d => d.say());
    tick();
  }
  let noteId = 0;

  // PrimeFaces empties a field of choices whose words are none of them. Here they stay, and the server says what is wrong
  function keepWords() {
    const field = window.PrimeFaces?.widget?.AutoComplete?.prototype;
    if (field) field.isValid = function (words) { return this.cfg.forceSelection ? this.currentItems.some(one => one?.replace(/\r?\n/g, '') === words) : undefined; };
  }

  // The library takes away what was said whenever an answer says nothing: a page asks by itself every few seconds
  function keepSaid() {
    const said = window.PrimeFaces?.widget?.Growl?.prototype;
    if (said) { const show = said.show; said.show = function (words) { if (words.length) show.call(this, words); }; }
  }

  function start() {
    root.dataset.caps = recall('hotline.caps') ?? 'on';
    if (!document.hidden) sayLine();
    dress(); themeIcon(); bindAjax(); keepWords(); keepSaid(); giveFocusBack();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themeIcon);
    setInterval(tick, 30000);
    // A download goes on while its reader goes on to other pages
    if ($('#exports')) watched().forEach(watchExport);
    new MutationObserver(toasts).observe(document.body, { childList: true, subtree: true });
    toasts();
    // After a failed save the first wrong field; else a new contact starts in quick close
    if (!focusWrong() && quick() && document.activeElement === document.body) {
      // Where something is written already, nothing is a key away from ending it
      const form = quick().closest('form');
      if (window.HotlineWritten?.(form)) $('textarea', form)?.focus(); else focusQuick();
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
