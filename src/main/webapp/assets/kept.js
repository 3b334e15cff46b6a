/* What is typed is kept in this browser until the server has it: sealed under a key that the page brings along and that
   signing out takes away. A page that comes back, after a sign-in or an expired view, finds every letter again. */
(() => {
  'use strict';
  const $ = (s, from = document) => from.querySelector(s);
  const $$ = (s, from = document) => [...from.querySelectorAll(s)];
  const box = $('#kept');
  const PREFIX = 'hotline.kept.', OLD = 3 * 24 * 60 * 60 * 1000;
  const all = () => Object.keys(localStorage).filter(name => name.startsWith(PREFIX));
  const store = act => { try { return act(); } catch { return undefined; /* storage may be closed or full */ } };
  const forget = name => store(() => localStorage.removeItem(name));

  // Signing out erases what this person left here
  document.addEventListener('submit', e => { if (e.target.id === 'signOutForm') store(() => all().forEach(forget)); }, true);
  // What nobody came back for goes
  store(() => all().forEach(name => { if (!(Number(JSON.parse(localStorage.getItem(name))?.at) > Date.now() - OLD)) forget(name); }));

  const place = location.pathname + location.search;
  const forms = new Map();
  let leaving = false, restoring = false, key = null;
  const seals = Boolean(box?.dataset.sealedBy) && Boolean(window.crypto?.subtle);
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const text = buffer => { let s = ''; new Uint8Array(buffer).forEach(b => { s += String.fromCharCode(b); }); return btoa(s); };

  /* ---------- forms ---------- */
  // What one writes into; what only looks for something has neither a text nor a version
  const kept = form => form.id && form.closest('#main, .ui-dialog') !== null && $('textarea, input[id$="readAs"], [data-keep=on]', form) !== null;
  const counts = e => e.name && !e.disabled && !['password', 'file', 'submit', 'button'].includes(e.type) && !e.closest('.filters, [data-keep=off]')
    && !e.name.startsWith('jakarta.faces') && !e.name.startsWith('primefaces') && !/(_(focus|filter|page|scrollState|selection)|:filter)$/.test(e.name);
  function read(form) {
    const found = [];
    for (const e of form.elements) {
      if (!counts(e) || e.name === form.id) continue;
      if ((e.type === 'checkbox' || e.type === 'radio') && !e.checked) continue;
      if (e.tagName === 'SELECT') [...e.selectedOptions].forEach(o => found.push([e.name, o.value]));
      else found.push([e.name, e.value]);
    }
    return found;
  }
  const typed = fields => JSON.stringify(fields.filter(([name]) => !name.endsWith('readAs')));
  const version = form => $('input[id$="readAs"]', form)?.value;
  const nameOf = form => `${PREFIX}${box.dataset.owner}.${hash(place)}.${form.id}`;
  // Only to tell places apart
  function hash(s) { let h = 5381; for (const c of s) h = (h * 33 ^ c.codePointAt(0)) >>> 0; return h.toString(36) + s.length.toString(36); }

  class Kept {
    constructor(form) { this.form = form; this.settle(); }
    /** What stands there now is what the server has. */
    settle() { this.start = typed(read(this.form)); this.version = version(this.form); this.changed = false; this.opener = null; }
    touched() {
      if (restoring) return;
      this.changed = typed(read(this.form)) !== this.start;
      if (!this.changed) { if (seals) forget(nameOf(this.form)); return; }
      this.opener ??= this.form.closest('.ui-dialog') ? opener : null;
      this.seal();
    }
    async seal() {
      if (!seals) return;
      if (this.busy) { this.again = true; return; }
      this.busy = true;
      try {
        key ??= await crypto.subtle.importKey('raw', bytes(box.dataset.sealedBy), 'AES-GCM', false, ['encrypt', 'decrypt']);
        do {
          this.again = false;
          const e = document.activeElement, here = e && this.form.contains(e);
          const say = { fields: read(this.form), opener: this.opener, focus: here ? e.id : null, caret: here && 'selectionStart' in e ? e.selectionStart : null };
          const iv = crypto.getRandomValues(new Uint8Array(12)), name = nameOf(this.form);
          const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }, key, new TextEncoder().encode(JSON.stringify(say)));
          if (this.changed) store(() => localStorage.setItem(name, JSON.stringify({ at: Date.now(), iv: text(iv), sealed: text(sealed) })));
        } while (this.again);
      } catch { /* kept on the page alone */ }
      this.busy = false;
    }
    drop() { if (seals) forget(nameOf(this.form)); this.settle(); }
    /** Drafts save themselves; they hold nobody up unless that fails. */
    asks() { return this.changed && this.form.isConnected && !(this.form.dataset.autosave && !$('.t-saved[data-state=away]', this.form)); }
  }
  const of = e => { const form = e?.closest?.('form'); return form ? forms.get(form.id) : undefined; };

  let opener = null;
  document.addEventListener('click', e => {
    const button = e.target.closest?.('button, a, .ui-menuitem-link');
    if (button && !button.closest('.ui-dialog')) opener = button.id || button.closest('[id]')?.id || null;
    const k = of(e.target);
    if (k) setTimeout(() => k.touched());
  }, true);
  for (const kind of ['input', 'change']) document.addEventListener(kind, e => of(e.target)?.touched(), true);

  /* ---------- leaving ---------- */
  // What is saved on the way out may come too late for the page that is asked for at the same moment: it stays kept
  let unloading = false;
  window.addEventListener('beforeunload', () => { unloading = true; setTimeout(() => { unloading = false; }, 3000); });
  window.addEventListener('beforeunload', e => {
    if (leaving || ![...forms.values()].some(k => k.asks())) return;
    e.preventDefault();
    e.returnValue = '';
  });
  // Sending a whole form is no leaving, but what it holds is kept until the next page shows that it arrived
  document.addEventListener('submit', e => {
    if (e.defaultPrevented) return;
    const k = of(e.target);
    if (!k) return;
    leaving = true;
    setTimeout(() => { leaving = false; }, 3000); // a download stays on the page
    if (k.changed) store(() => sessionStorage.setItem(`${PREFIX}sent`, nameOf(e.target)));
  });
  function arrived() {
    const sent = store(() => sessionStorage.getItem(`${PREFIX}sent`));
    if (!sent) return;
    store(() => sessionStorage.removeItem(`${PREFIX}sent`));
    // Refused: it is the same page again, with what is wrong
    if (!$('.ui-message-error, .ui-messages-error')) forget(sent);
  }

  /* ---------- what the server answers ---------- */
  function bind() {
    const jq = window.jQuery;
    if (!jq) return;
    let redirected = null;
    // An answer that leads to the sign-in page counts as one, too, and saved nothing
    document.addEventListener('hotline:saved', e => { const k = of(e.target); if (k && !leaving && !unloading) afterSave(k); });
    jq(document)
      .on('pfAjaxSend', () => forms.forEach(k => { k.sent = typed(read(k.form)); }))
      .on('pfAjaxSuccess', (_, xhr) => {
        redirected = xhr.responseXML?.querySelector('partial-response > redirect')?.getAttribute('url') ?? null;
        if (redirected === null) return;
        leaving = true;
        // To sign in: everything stays. Elsewhere: what was sent has arrived
        if (!/^(https?:\/\/[^/]+)?[^?]*\/sign-in(\?|$)/.test(redirected)) sender(xhr)?.drop();
      })
      .on('pfAjaxComplete', (_, xhr, settings, args) => {
        dress();
        if (redirected !== null || args?.validationFailed || restoring || unloading) return;
        for (const k of forms.values()) {
          // A version that moved on was saved; a form that is empty again was, too
          if (version(k.form) !== k.version) { if (!k.form.dataset.autosave) k.sent = null; afterSave(k); } else k.touched();
        }
      });
  }
  // The answer may be older than the last letters
  function afterSave(k) {
    const now = typed(read(k.form));
    k.version = version(k.form);
    k.start = k.sent ?? now;
    k.sent = null;
    k.touched();
  }
  const sender = xhr => forms.get(xhr?.pfSettings?.formId?.replace(/^#/, '') ?? '') ?? forms.get(lastForm);
  let lastForm = null;
  document.addEventListener('click', e => { const k = of(e.target); if (k) lastForm = k.form.id; }, true);
  document.addEventListener('keydown', e => { const k = of(e.target); if (k) lastForm = k.form.id; }, true);

  function dress() {
    $$('form').filter(kept).forEach(form => {
      const k = forms.get(form.id);
      if (!k) forms.set(form.id, new Kept(form)); else k.form = form;
    });
  }

  /* ---------- coming back ---------- */
  const until = (holds, patience = 5000) => new Promise(done => {
    const end = Date.now() + patience;
    const look = () => { const found = holds(); if (found || Date.now() > end) done(found); else setTimeout(look, 40); };
    look();
  });
  const quiet = () => until(() => !window.PrimeFaces?.ajax?.Queue || PrimeFaces.ajax.Queue.isEmpty());
  const input = (form, name) => [...form.elements].filter(e => e.name === name);

  async function open(k, say) {
    const dialog = k.form.closest('.ui-dialog');
    if (!dialog || dialog.getClientRects().length) return true;
    const button = say.opener && document.getElementById(say.opener);
    if (!button) return false;
    ($('a, button', button) ?? button).click();
    const shown = await until(() => document.getElementById(k.form.id)?.closest('.ui-dialog')?.getClientRects().length > 0);
    await quiet();
    return shown;
  }
  // Rows that were added are added again
  async function rows(k, say) {
    const missing = () => say.fields.some(([name]) => /:\d+:/.test(name) && !input(k.form, name).length && !/:(circumstances|sex)$/.test(name));
    for (let i = 0; i < 20 && missing(); i++) {
      const more = $('[data-key=F3]', k.form), count = k.form.elements.length;
      if (!more) return;
      more.click();
      await until(() => (k.form = document.getElementById(k.form.id)) && k.form.elements.length > count);
      await quiet();
    }
  }
  function fill(form, fields) {
    const values = new Map();
    fields.forEach(([name, value]) => values.set(name, [...values.get(name) ?? [], value]));
    const extra = [];
    for (const e of form.elements) {
      if (!counts(e) || e.name === form.id) continue;
      const mine = values.get(e.name) ?? [];
      if (e.type === 'checkbox' || e.type === 'radio') e.checked = mine.includes(e.value);
      else if (e.tagName === 'SELECT') {
        // Of a field with several choices the browser knows those only that are chosen
        mine.filter(v => ![...e.options].some(o => o.value === v)).forEach(v => e.add(new Option(v, v)));
        [...e.options].forEach(o => { o.selected = mine.includes(o.value); });
      } else e.value = e.name.endsWith('readAs') && mine[0] ? `~${mine[0]}` : mine[0] ?? '';
    }
    for (const [name, some] of values) if (!input(form, name).length) some.forEach(value => extra.push({ name, value }));
    return extra;
  }
  async function restore(name, form) {
    const sealed = JSON.parse(localStorage.getItem(name));
    let say;
    try {
      key ??= await crypto.subtle.importKey('raw', bytes(box.dataset.sealedBy), 'AES-GCM', false, ['encrypt', 'decrypt']);
      const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(sealed.iv), additionalData: new TextEncoder().encode(name) }, key, bytes(sealed.sealed));
      say = JSON.parse(new TextDecoder().decode(open));
    } catch { forget(name); return; }
    const k = forms.get(form.id);
    if (typed(say.fields) === typed(read(form))) { forget(name); return; }
    restoring = true;
    try {
      if (!await open(k, say)) return;
      k.form = document.getElementById(form.id);
      k.settle();
      await rows(k, say);
      const extra = fill(k.form, say.fields);
      // The server reads the form as if it had been sent, and draws it with every choice in its place
      await new Promise(done => PrimeFaces.ajax.Request.handle({ source: form.id, process: form.id, update: form.id, formId: form.id, params: [...extra, { name: 'unfinished', value: 'true' }], oncomplete: done }));
      await quiet();
    } finally { restoring = false; }
    dress();
    k.form = document.getElementById(form.id);
    k.version = version(k.form);
    k.opener = say.opener;
    k.touched();
    told(sealed.at, k);
    const field = say.focus && document.getElementById(say.focus);
    if (field) { field.closest('details')?.setAttribute('open', ''); field.focus(); if (say.caret !== null && 'setSelectionRange' in field) store(() => field.setSelectionRange(say.caret, say.caret)); }
    k.form.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function told(at, k) {
    const strip = $('#keptNews');
    if (!strip) return;
    strip.hidden = false;
    const time = new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' });
    $('.txt', strip).textContent = strip.dataset.text.replace('{0}', time);
    $('[data-kept-drop]', strip).onclick = () => { k.changed = false; k.drop(); leaving = true; location.reload(); };
    $('[data-kept-close]', strip).onclick = () => { strip.hidden = true; k.form.querySelector('input:not([type=hidden]), textarea')?.focus(); };
  }

  async function start() {
    dress();
    bind();
    if (!seals) return;
    arrived();
    // Not before the pages' library has made its fields, buttons and dialogs: a button pressed earlier would send the page
    if (document.readyState !== 'complete') await new Promise(done => window.addEventListener('load', done, { once: true }));
    await new Promise(done => setTimeout(done));
    for (const form of [...forms.values()].map(k => k.form)) {
      const name = nameOf(form);
      if (store(() => localStorage.getItem(name))) await restore(name, form);
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
