/* What floats and where the keyboard is: dialogs, menus, rows of lists and the focus after each change of a page.
   One behaviour for all of them. */
(() => {
  'use strict';
  const $ = (s, from = document) => from.querySelector(s);
  const $$ = (s, from = document) => [...from.querySelectorAll(s)];
  const PF = window.PrimeFaces, jq = window.jQuery;
  const seen = e => Boolean(e) && e.isConnected && e.getClientRects().length > 0 && !e.disabled;
  const FOCUSABLE = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), [tabindex="0"]';
  const firstIn = box => $$(FOCUSABLE, box).find(seen);

  /* ---------- the focus is somewhere after every change ---------- */
  let last = null;
  document.addEventListener('focusin', e => { last = e.target; });
  document.addEventListener('pointerdown', e => { if (!e.target.closest?.(FOCUSABLE)) last = null; }, true);
  /** Where an element stands: its own id, those around it, and how many rows its list had. */
  const placeOf = e => ({ id: e.id, around: [...parents(e)].filter(p => p.id).map(p => p.id), rows: rowsOf(e).length, more: Boolean(e.closest('.t-more')) });
  function* parents(e) { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) yield p; }
  const rowsOf = e => $$('tbody > tr, ul.lst > li', e.closest('.t-panel, form') ?? e);
  function comeBack(place) {
    const box = place.around.map(id => document.getElementById(id)).find(seen);
    // After "more" the first of the new rows, else the field or button itself
    const next = place.more && box ? primary(rowsOf(box)[place.rows]) ?? null : null;
    const target = [next, place.id && document.getElementById(place.id), box && firstIn(box), $('#main')].find(seen);
    target?.focus({ preventScroll: target.id === 'main' });
  }
  const lost = () => document.activeElement === null || document.activeElement === document.body;

  function bindAjax() {
    jq(document)
      .on('pfAjaxSuccess', (_, xhr) => { if (xhr.responseXML?.querySelector('partial-response > redirect')) remember(); })
      .on('pfAjaxSend', (_, xhr) => { if (seen(last) || last?.disabled) xhr.hotlinePlace = placeOf(last); })
      .on('pfAjaxComplete', (_, xhr) => {
        markDialogs();
        followFilters();
        markedAgain();
        const place = xhr?.hotlinePlace;
        if (place) setTimeout(() => { if ((lost() || place.more) && !$$('.ui-dialog').some(seen)) comeBack(place); }, 120);
      });
  }

  /* ---------- and after a page that came in place of this one ---------- */
  // Saving a dialog or moving a record leads to the same page again: the keyboard goes on where it was
  const FOCUS = 'hotline.focus', FRESH = 20_000;
  let opener = null;
  function remember() {
    const at = opener ?? (last && placeOf(last));
    if (!at) return;
    try { sessionStorage.setItem(FOCUS, JSON.stringify({ path: location.pathname, id: at.id, around: at.around, when: Date.now() })); } catch { /* storage may be closed */ }
  }
  function recall() {
    let at = null;
    try { at = JSON.parse(sessionStorage.getItem(FOCUS)); sessionStorage.removeItem(FOCUS); } catch { /* none */ }
    if (at && at.path === location.pathname && Date.now() - at.when < FRESH && lost()) comeBack({ id: at.id, around: at.around, rows: 0, more: false });
  }

  /* ---------- filters in the address ---------- */
  function followFilters() {
    const address = $('[data-list-address]')?.dataset.listAddress;
    if (address && address !== location.pathname + location.search) history.replaceState(history.state, '', address);
  }

  /* ---------- dialogs ---------- */
  const topDialog = () => $$('.ui-dialog').filter(seen).sort((a, b) => (Number(a.style.zIndex) || 0) - (Number(b.style.zIndex) || 0)).pop();
  const written = box => JSON.stringify($$('input:not([type=hidden]), textarea, select', box)
    .filter(e => e.id && !e.closest('.ui-selectonemenu-filter-container, .ui-selectcheckboxmenu-header')).map(e => /checkbox|radio/.test(e.type) ? e.checked : e.value));
  function markDialogs() {
    $$('.ui-dialog').filter(seen).forEach(d => {
      const main = $$('.t-dialog-foot .pri, .t-dialog-foot .danger, .ui-dialog-footer .pri', d).find(seen);
      if (main && !$('[data-key="Ctrl+Enter"]', d)) { main.dataset.key = 'Ctrl+Enter'; main.dataset.cap = 'Ctrl Enter'; }
    });
  }
  function dialogs(dialog) {
    const ownBind = dialog.bindEvents, ownAfter = dialog.postShow, ownFocus = dialog.applyFocus;
    // One listener for all of them, below: what is typed is not closed away by a key
    dialog.bindEvents = function () { this.cfg.closeOnEscape = false; ownBind.call(this); };
    dialog.postShow = function () {
      ownAfter.call(this);
      markDialogs();
      setTimeout(() => { this.asOpened = written(this.jq.get(0)); });
    };
    // At the first field, not at the cross that closes it
    dialog.applyFocus = function () {
      if (this.cfg.focus) { ownFocus.call(this); return; }
      const box = this.jq.get(0);
      setTimeout(() => {
        const fields = $$('.ui-dialog-content input, .ui-dialog-content textarea, .ui-dialog-content [role=combobox], .ui-dialog-content .ui-selectonebutton .ui-button', box);
        ($('.ui-state-error:is(input, textarea)', box) ?? fields.find(e => seen(e) && e.type !== 'hidden' && !e.readOnly && e.tabIndex >= 0) ?? firstIn($('.t-dialog-foot', box) ?? box) ?? firstIn(box))?.focus();
      });
    };
    dialog.returnFocus = function () {
      const before = this.focusedElementBeforeDialogOpened;
      if (!before || $$('.ui-dialog').some(seen)) return;
      const place = placeOf(before), trigger = before.closest('.ui-menu') && triggerOf(before.closest('.ui-menu'));
      // At once, and again when the page under it was drawn anew; never away from where somebody went meanwhile
      const back = () => { if (seen(document.activeElement) && !lost()) return; const to = [trigger, before].find(seen); if (to) to.focus(); else comeBack(place); };
      back();
      opener = { id: (trigger ?? before).id, around: place.around };
      setTimeout(back, 120);
    };
  }
  const widgetOf = e => Object.values(PF.widgets).find(w => w.id === e.id);
  // Before the menu's own script, which takes the key and closes nothing
  window.addEventListener('keydown', e => {
    const menu = e.key === 'Escape' && !e.isComposing && $$('.ui-menu').find(m => seen(m) && triggerOf(m));
    if (menu) { e.preventDefault(); e.stopImmediatePropagation(); closeMenu(menu); }
  }, true);
  document.addEventListener('keydown', e => {
    if (e.key !== 'Escape' || e.defaultPrevented || e.isComposing) return;
    const box = topDialog();
    if (!box) return;
    e.preventDefault();
    const widget = widgetOf(box);
    if (!widget) return;
    if (widget.asOpened === undefined || widget.asOpened === written(box)) widget.hide();
    // Something is typed: whoever means to leave says so by the button that says what happens
    else $$('.t-dialog-foot button[type=button]', box).find(seen)?.focus();
  });
  // What was chosen with a key closes the menu as what was chosen by hand
  document.addEventListener('click', e => {
    const menu = e.target.closest?.('.ui-menuitem-link:not(.ui-submenu-link)')?.closest('.ui-menu');
    if (menu && triggerOf(menu)) setTimeout(() => { if (seen(menu)) widgetOfMenu(menu)?.hide(); });
  });
  const widgetOfMenu = menu => Object.values(PF.widgets).find(w => w.getMenuElement && w.getMenuElement().get(0) === menu);
  const triggerOf = menu => $(`[id="${menu.id.replace(/_menu$/, '')}_button"]`) ?? menu.closest('.ui-menubutton')?.querySelector('button');
  function closeMenu(menu) {
    widgetOfMenu(menu)?.hide();
    triggerOf(menu)?.focus();
  }

  /* ---------- rows of lists ---------- */
  /** The link that a row stands for: the one that is set off, or the only one. */
  function primary(row) {
    if (!row) return null;
    const links = $$('a[href]', row), set = links.find(a => a.classList.contains('m'));
    return set ?? (links.length && new Set(links.map(a => a.href)).size === 1 ? links[0] : null);
  }
  const BUSY = '.t-marks, a, button, input, label, select, textarea, summary, [role=button], .ui-chkbox, .ui-selectonemenu';
  const listRow = e => e.closest?.('.t-table tbody > tr, .ui-datatable tbody > tr');
  document.addEventListener('click', e => {
    const row = listRow(e.target);
    if (!row || e.target.closest(BUSY) || e.defaultPrevented || String(getSelection() ?? '') !== '') return;
    const link = primary(row);
    if (!link) return;
    if (e.ctrlKey || e.metaKey) window.open(link.href, '_blank', 'noopener'); else link.click();
  });
  document.addEventListener('keydown', e => {
    if (!/^Arrow(Up|Down)$/.test(e.key) || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    const row = listRow(e.target);
    if (!row || e.target !== primary(row)) return;
    for (let next = row; (next = e.key === 'ArrowDown' ? next.nextElementSibling : next.previousElementSibling);) {
      const link = primary(next);
      if (seen(link)) { e.preventDefault(); link.focus(); return; }
    }
  });
  function markRows() {
    $$('.t-table tbody > tr:not(.opens), .ui-datatable tbody > tr:not(.opens)').forEach(row => { if (primary(row)) row.classList.add('opens'); });
    sayOrder();
  }

  /* ---------- rows that are marked, to do one thing with all of them ---------- */
  const marksIn = form => $$('tbody .t-mark', form);
  function countMarks(form) {
    const all = marksIn(form), marked = all.filter(one => one.checked), head = $('[data-mark-all]', form), count = $('[data-marked]', form);
    all.forEach(one => one.closest('tr').classList.toggle('sel', one.checked));
    if (count) count.textContent = String(marked.length + Number(count.dataset.beyond || 0));
    if (head) { head.checked = all.length > 0 && marked.length === all.length; head.indeterminate = marked.length > 0 && !head.checked; }
  }
  document.addEventListener('change', e => {
    if (!e.target.classList?.contains('t-mark')) return;
    const form = e.target.form;
    if (e.target.dataset.markAll) marksIn(form).forEach(one => { one.checked = e.target.checked; });
    countMarks(form);
  });
  document.addEventListener('click', e => {
    const none = e.target.closest?.('[data-mark-none]');
    if (!none) return;
    marksIn(none.form).forEach(one => { one.checked = false; });
    countMarks(none.form);
    $('[data-mark-all]', none.form)?.focus();
  });
  document.addEventListener('click', e => {
    const head = e.target.closest?.('[data-sort-by]');
    if (head) window[head.dataset.sortCommand]?.([{ name: 'column', value: head.dataset.sortBy }]);
  });
  // Only the head of a column says it: the server cannot write there without writing on each cell, too
  function sayOrder() {
    $$('.t-sort').forEach(button => button.closest('th')?.setAttribute('aria-sort', button.dataset.sort));
  }
  const markedAgain = () => $$('[data-mark-all]').forEach(head => countMarks(head.form));

  /* ---------- one more of something ---------- */
  // The focus goes into what was added, with every letter typed while it was on its way
  const HELD_AT_MOST = 10_000;
  let held = null;
  document.addEventListener('click', e => {
    const button = e.target.closest?.('[data-then]');
    if (!button || button.disabled || held) return;
    const of = button.dataset.then, before = $$(of).length, place = placeOf(button);
    const input = Object.assign(document.createElement('input'), { type: 'text', className: 'sr', autocomplete: 'off', tabIndex: -1 });
    input.setAttribute('aria-hidden', 'true');
    document.body.append(input);
    input.focus();
    held = { input, texts: [], keys: [] };
    const end = () => {
      if (!held) return;
      jq(document).off('pfAjaxComplete.hotlineThen', look);
      const { texts, keys } = held, all = $$(of), there = document.activeElement === input || lost();
      texts.push(input.value);
      held = null;
      input.remove();
      if (!there) return;
      const fields = all.length > before ? $$(FOCUSABLE, all.at(-1)).filter(seen) : [];
      if (!fields.length) { comeBack(place); return; }
      texts.forEach((typed, at) => {
        const field = fields[at];
        if (!typed || !field?.matches('input, textarea')) return;
        field.value += typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      (fields[texts.length - 1] ?? fields.at(-1)).focus();
      keys.forEach(key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key)));
    };
    const look = () => setTimeout(() => { if ($$(of).length > before) end(); });
    jq(document).on('pfAjaxComplete.hotlineThen', look);
    setTimeout(end, HELD_AT_MOST);
  }, true);
  // Tab leads to the next field of what is coming; other keys wait for it
  window.addEventListener('keydown', e => {
    if (!held || e.target !== held.input || e.isComposing) return;
    if (e.key === 'Tab' && !e.shiftKey) { held.texts.push(held.input.value); held.input.value = ''; } else if (/^F\d+$/.test(e.key) || e.ctrlKey || e.altKey || e.metaKey || e.key === 'Enter') {
      held.keys.push({ key: e.key, code: e.code, ctrlKey: e.ctrlKey, altKey: e.altKey, shiftKey: e.shiftKey, bubbles: true, cancelable: true });
    } else return;
    e.preventDefault(); e.stopImmediatePropagation();
  }, true);

  /* ---------- all of something by the search box, which keeps what is searched out of addresses ---------- */
  document.addEventListener('click', e => {
    const button = e.target.closest?.('[data-search]'), box = $('form.find input[name="q"]');
    if (!button || !box) return;
    box.value = button.dataset.search;
    box.form.requestSubmit();
  });

  /* ---------- what cannot be undone is asked about ---------- */
  let agreed = null;
  document.addEventListener('click', e => {
    const button = e.target.closest?.('[data-ask]'), ask = $('#ask');
    if (!button || !ask || !button.dataset.ask) return;
    if (agreed === button) { agreed = null; return; }
    e.preventDefault(); e.stopImmediatePropagation();
    $('h2', ask).textContent = button.dataset.ask;
    $('p', ask).textContent = button.dataset.askMore ?? '';
    $('[data-answer="yes"]', ask).textContent = button.textContent.trim();
    $$('[data-answer]', ask).forEach(answer => { answer.onclick = () => ask.close(answer.dataset.answer); });
    ask.returnValue = '';
    ask.onclose = () => { if (ask.returnValue === 'yes') { agreed = button; button.click(); } else button.focus(); };
    ask.showModal();
  }, true);

  /* ---------- what would be lost is asked about ---------- */
  const marks = form => $$('textarea, input[type=text]', form).some(e => !e.readOnly && e.value.trim() && !/(callerNumber|_focus|_filter)$/.test(e.id) && !e.closest('[data-quick]'))
    || $$('.ui-selectonebutton .ui-state-active', form).some(e => !e.closest('[data-quick]'));
  /** Whether more than a number stands in a contact that is being taken. */
  window.HotlineWritten = marks;
  let told = null;
  document.addEventListener('click', e => {
    const button = e.target.closest?.('[data-end]'), ask = $('#askEnd');
    if (!button || !ask || told === button || !marks(button.form)) { told = null; return; }
    e.preventDefault(); e.stopImmediatePropagation();
    ask.returnValue = '';
    $$('[data-answer]', ask).forEach(answer => { answer.onclick = () => ask.close(answer.dataset.answer); });
    ask.showModal();
    ask.onclose = () => {
      if (ask.returnValue === 'end') { told = button; button.click(); } else $('textarea[id$="narrative"]', button.form)?.focus();
    };
  }, true);

  function start() {
    if (PF?.widget?.Dialog && jq) dialogs(PF.widget.Dialog.prototype);
    // Its walking from cell to cell takes Enter away from links
    if (PF?.widget?.DataTable?.prototype.setupNavigableCells) PF.widget.DataTable.prototype.setupNavigableCells = function () {};
    document.addEventListener('DOMContentLoaded', () => setTimeout(recall, 150));
    if (jq) bindAjax();
    markRows();
    // Once for all that changes at a time: clocks write each second
    let asked = false;
    new MutationObserver(() => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => { asked = false; markRows(); });
    }).observe(document.body, { childList: true, subtree: true });
  }
  start();
})();
