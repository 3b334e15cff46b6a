/* The handbook beside a form (WEB-INF/parts/handbook.xhtml): its script and numbers follow what is chosen, a key brings them
   up, and a phrase goes to the cursor of the text one was writing. What is typed on goes there, too: nothing said is lost. */
(() => {
  'use strict';
  const $ = (s, from = document) => from.querySelector(s);
  const $$ = (s, from = document) => [...from.querySelectorAll(s)];
  const book = $('[data-handbook]');
  if (!book) return;
  const param = values => Object.entries(values).map(([name, value]) => ({ name, value: value ?? '' }));

  /* ---------- where one was writing ---------- */
  let written = null, left = null;
  document.addEventListener('focusin', e => {
    if (book.contains(e.target)) return;
    left = e.target.id || left;
    if (e.target.matches('textarea')) written = e.target.id;
  });
  const isOpen = area => area && !area.readOnly && !area.disabled && area.getClientRects().length > 0;
  // Parts of a page are drawn anew: the field is found by its id each time
  const text = () => [document.getElementById(written ?? ''), ...$$('textarea', book.closest('form'))].find(isOpen);
  const back = () => (document.getElementById(left ?? '') ?? text())?.focus();

  /* ---------- what the form says ---------- */
  // A choice of several has its boxes twice, in the field and in what floats
  const chosen = field => [...new Set($$(`[name$=":${field}"], [name$=":${field}_input"]`)
    .filter(e => !/^(checkbox|radio)$/.test(e.type) || e.checked).map(e => e.value).filter(Boolean))];
  const topics = () => book.dataset.topics.split(' ').flatMap(pair => {
    const [field, list] = pair.split('=');
    return chosen(field).map(code => `${list}:${code}`);
  }).join(',');
  const province = () => book.dataset.province ? chosen(book.dataset.province)[0] : null;
  let told = { topics: topics(), province: province() }, picked = '', asking = 0;
  function follow() {
    const now = { topics: topics(), province: province() };
    if (now.topics === told.topics && now.province === told.province) return;
    if (now.topics !== told.topics) picked = '';
    told = now;
    ask();
  }
  const ask = () => window.hotlineHandbook?.(param({ ...told, script: picked }));
  const soon = () => { clearTimeout(asking); asking = setTimeout(follow, 80); };
  // The library tells of its changes by its own events alone
  window.jQuery?.(document).on('change click pfAjaxComplete', soon);
  document.addEventListener('change', e => {
    if (e.target.matches('[data-handbook-pick]')) { picked = e.target.value; ask(); }
  });

  /* ---------- brought up by a key, left by typing on ---------- */
  document.addEventListener('click', e => {
    const to = e.target.closest?.('[data-handbook-to]')?.dataset.handbookTo;
    if (!to) return;
    const room = $(`[data-handbook-room="${to}"]`, book);
    if (room.contains(document.activeElement) && document.activeElement === room) { back(); return; }
    room.focus();
    room.scrollIntoView({ block: 'nearest' });
  });
  book.addEventListener('keydown', e => {
    if (!e.target.matches('[data-handbook-room]')) return;
    const types = (e.key.length === 1 || e.keyCode === 229) && !e.ctrlKey && !e.altKey && !e.metaKey;
    // Focused before the letter arrives, the field takes it
    if (types) back(); else if (e.key === 'Escape') { e.preventDefault(); back(); }
  });

  /* ---------- phrases ---------- */
  const box = $('[data-handbook-find]', book), said = $('[data-handbook-say]', book);
  const list = () => $('#phraseList', book), options = () => $$('[role=option]', list());
  let typing = 0, at = -1;
  function show(open) {
    list().hidden = !open || !options().length;
    box.setAttribute('aria-expanded', String(!list().hidden));
    mark(list().hidden ? -1 : 0);
    if (!list().hidden) list().scrollIntoView({ block: 'nearest' });
    if (open && !options().length) said.textContent = said.dataset.handbookSay; else if (open) said.textContent = '';
  }
  function mark(index) {
    at = index;
    options().forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
    const one = options()[at];
    if (!one) { box.removeAttribute('aria-activedescendant'); return; }
    box.setAttribute('aria-activedescendant', one.id);
    const end = one.offsetTop + one.offsetHeight - list().clientHeight;
    list().scrollTop = Math.min(one.offsetTop, Math.max(list().scrollTop, end));
  }
  const find = () => window.hotlinePhrases?.(param({ typed: box.value, topics: topics() }));
  box.addEventListener('focus', find);
  box.addEventListener('input', e => { e.stopPropagation(); clearTimeout(typing); typing = setTimeout(find, 200); });
  box.addEventListener('blur', () => setTimeout(() => { if (!list().matches(':hover')) show(false); }, 150));
  // The list comes with an answer of the server
  new MutationObserver(() => { if (document.activeElement === box && list()?.hidden) show(true); }).observe(book, { childList: true, subtree: true });
  box.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229) return;
    const all = options();
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); if (all.length) mark((at + (e.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length); }
    else if (e.key === 'Enter') { e.preventDefault(); if (all[at]) put(all[at]); }
    else if (e.key === 'Escape') { e.preventDefault(); box.value = ''; show(false); back(); }
  });
  book.addEventListener('mousedown', e => { if (e.target.closest('[role=option]')) e.preventDefault(); });
  book.addEventListener('click', e => { const one = e.target.closest('[role=option]'); if (one) put(one); });

  const callerNow = () => chosen('callerName')[0] || book.dataset.caller || book.dataset.unknown;
  const filled = phrase => phrase.replace(/\{\{(\w+)}}/g, (whole, name) =>
    ({ caller: callerNow(), number: book.dataset.number, operator: book.dataset.operator, hotline: book.dataset.hotline })[name] ?? whole);
  function put(option) {
    const area = text(), phrase = filled(option.dataset.text);
    box.value = '';
    show(false);
    if (!area) return;
    area.focus();
    const from = area.selectionStart, gone = area.value.slice(from, area.selectionEnd);
    const before = area.value.slice(0, from), after = area.value.slice(area.selectionEnd);
    const whole = (/\S$/.test(before) ? ' ' : '') + phrase + (/^\S/.test(after) ? ' ' : '');
    write(area, whole);
    const set = [choose('level', option.dataset.level), choose('urgency', option.dataset.urgency),
      pick('interventionType', option.dataset.interventionType)].filter(Boolean);
    if (set.length) said.textContent = book.dataset.set.replace('{0}', set.map(one => one.name).join(', '));
    last = { field: area.id, from, whole, gone, set };
    undo.hidden = false;
  }
  // As if it were typed, where something is marked in its place
  function write(area, whole) {
    if (document.execCommand(whole ? 'insertText' : 'delete', false, whole)) return;
    area.setRangeText(whole, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // Where somebody has chosen already, her choice stays
  const buttonOf = (field, value) => $$(`[name$=":${field}"]`).find(e => e.value === value)?.closest('.ui-button');
  function choose(field, value) {
    if (!value || chosen(field).length) return null;
    const button = buttonOf(field, value);
    button?.click();
    return button && { name: button.textContent.trim(), back: () => unchoose(field, value) };
  }
  function unchoose(field, value) {
    const button = buttonOf(field, value);
    if (!button || chosen(field)[0] !== value) return;
    const widget = window.PrimeFaces.getWidgetById(button.closest('.ui-selectonebutton').id), is = widget.cfg.unselectable;
    // What nobody may leave empty by hand was empty before the phrase
    widget.cfg.unselectable = true;
    widget.unselect(window.jQuery(button));
    widget.cfg.unselectable = is;
  }
  const menuOf = field => $(`select[name$=":${field}_input"]`);
  const select = (menu, value) => window.PrimeFaces.getWidgetById(menu.id.replace(/_input$/, ''))?.selectValue(value);
  function pick(field, value) {
    const menu = menuOf(field);
    if (!value || !menu || menu.value || ![...menu.options].some(o => o.value === value)) return null;
    select(menu, value);
    return { name: menu.selectedOptions[0]?.textContent.trim(), back: () => { if (menuOf(field)?.value === value) select(menuOf(field), ''); } };
  }

  /* ---------- taken back by one key ---------- */
  // Its words go unless somebody wrote into them since, what it chose unless somebody chose otherwise
  const undo = $('[data-handbook-undo]', book);
  let last = null;
  undo.addEventListener('click', () => {
    const { field, from, whole, gone, set } = last, area = document.getElementById(field);
    undo.hidden = true;
    set.forEach(one => one.back());
    area?.focus();
    if (area?.value.startsWith(whole, from)) {
      area.setSelectionRange(from, from + whole.length);
      write(area, gone);
    }
    said.textContent = undo.dataset.said;
  });
})();
