/* The first moment of a page: what is pressed before its fields and buttons listen waits for them, so that a fast hand
   loses nothing on a slow machine. Read before the page itself, hence not deferred like the other scripts. */
(() => {
  'use strict';
  // What the page before had to say is said by now (NextPage): the mark says nothing to a reader, a bookmark, or the scripts that
  // keep by the address what is typed here
  const unmarked = location.search.replace(/[?&]told=[^&]*$/, '');
  if (unmarked !== location.search) history.replaceState(history.state, '', location.pathname + unmarked + location.hash);

  // What the scripts give a behaviour; a plain link, a plain field and a fold of the page work by themselves
  const LISTENS = 'button, [role=button], [data-key], .ui-button, .ui-selectonemenu, .ui-chkbox-box, .ui-menuitem-link, .ui-autocomplete-dropdown';
  // Parts that take bare keys, too
  const TAKES_KEYS = '.ui-selectonebutton, .ui-selectonemenu, .ui-selectcheckboxmenu';
  const BROWSERS_OWN = /^[acvxrltwn]$/i;
  const waiting = [], written = new Set();
  let listening = false;

  const hold = (e, again) => { e.preventDefault(); e.stopImmediatePropagation(); waiting.push(again); };
  // A part may have been drawn anew meanwhile: then the one that has its name now
  const nowOf = e => (e.isConnected ? e : document.getElementById(e.id));
  const say = (to, kind) => to.dispatchEvent(new Event(kind, { bubbles: true }));

  addEventListener('click', e => {
    const { target } = e;
    if (!listening && e.isTrusted && target.closest?.(LISTENS)) hold(e, () => nowOf(target)?.click());
  }, true);

  const isShortcut = e => /^F\d+$|^Escape$/.test(e.key) || e.altKey || ((e.ctrlKey || e.metaKey) && !BROWSERS_OWN.test(e.key));
  const isBareKey = e => (e.key.length === 1 || /^(Enter|Arrow\w+)$/.test(e.key)) && Boolean(e.target.closest?.(TAKES_KEYS));
  const sendsForm = e => e.key === 'Enter' && e.target.matches?.('input');
  addEventListener('keydown', e => {
    if (listening || !e.isTrusted || e.isComposing || /^(Control|Alt|Shift|Meta|AltGraph)$/.test(e.key)) return;
    if (isShortcut(e) || isBareKey(e) || sendsForm(e)) hold(e, pressing(e));
  }, true);
  function pressing(e) {
    const { target, key, code, ctrlKey, altKey, shiftKey, metaKey } = e, sends = sendsForm(e);
    return () => {
      if (key.length === 1 && filterIn(document.activeElement, key)) return;
      const at = (target !== document.body && nowOf(target)) || document.activeElement;
      const untaken = at.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true }));
      // A key that a script makes neither writes nor sends a form
      if (sends && untaken) at.form?.requestSubmit();
      if (key.length === 1 && untaken) filterIn(document.activeElement, key);
    };
  }
  /** The letters that a menu opened with go on in its filter. */
  function filterIn(field, letter) {
    if (!field.matches('.ui-selectonemenu-filter, .ui-selectcheckboxmenu-filter-container input')) return false;
    field.value += letter;
    say(field, 'input');
    return true;
  }
  addEventListener('input', e => { if (!listening) written.add(e.target); }, true);

  function listen() {
    listening = true;
    document.documentElement.dataset.listens = 'true';
    // Suggestions and drafts learn of what was written before they were there
    written.forEach(field => {
      const at = nowOf(field);
      if (!at) return;
      say(at, 'input');
      if (at === document.activeElement) at.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true }));
    });
    waiting.forEach(again => again());
  }
  // The pages' library makes its parts once the page is read, in the order in which they asked: this one asks last
  document.addEventListener('DOMContentLoaded', () => {
    if (window.jQuery) window.jQuery(() => setTimeout(listen)); else listen();
  });
})();
