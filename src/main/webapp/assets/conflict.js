/* Somebody else saved first. The server draws both versions; here the dialog is kept in front and its choices counted. */
(() => {
  'use strict';
  const $ = (s, from = document) => from.querySelector(s);
  const $$ = (s, from = document) => [...from.querySelectorAll(s)];
  const dialog = () => $('#conflictDialog');
  const open = () => dialog()?.querySelectorAll('[data-row]').length > 0;

  const rowsLeft = () => $$('[data-row]', dialog()).filter(row => !$('input:checked', row));
  function count() {
    const line = $('#conflictLeft', dialog()), left = rowsLeft().length;
    line.textContent = left ? line.dataset.left.replace('{0}', left) : line.dataset.none;
    line.classList.toggle('missing', left > 0);
  }

  let before = null, decided = false;
  function show() {
    const box = dialog();
    if (!box) {
      if (before?.isConnected) before.focus();
      before = null;
      if (decided) document.dispatchEvent(new CustomEvent('hotline:decided'));
      decided = false;
      return;
    }
    if (box.open) return;
    before ??= document.activeElement;
    decided = false;
    box.showModal();
    // The pages' library holds the keyboard inside its own dialog, under which this one would be deaf
    ['keydown', 'mousedown', 'mouseup', 'focusin'].forEach(kind => box.addEventListener(kind, e => e.stopPropagation()));
    // Escape decides nothing: what was written stays, and nothing is saved
    box.addEventListener('cancel', e => { e.preventDefault(); $('button[id$="later"]', box).click(); });
    box.addEventListener('change', count);
    box.addEventListener('click', e => {
      const column = e.target.closest('[data-choose-all]');
      if (column) { $$(`input[value="${column.dataset.chooseAll}"]`, box).forEach(i => { i.checked = true; }); count(); return; }
      const left = e.target.closest('button[id$="keep"]') && rowsLeft();
      // Incomplete: the first field that is not decided is shown instead
      if (left?.length) { e.preventDefault(); e.stopImmediatePropagation(); $('input', left[0]).focus(); left[0].scrollIntoView({ block: 'nearest' }); count(); }
      else if (left) decided = true;
    }, true);
    count();
    $('input', box)?.focus();
  }

  window.hotlineConflict = { isOpen: open };
  const start = () => {
    const form = $('#conflictForm');
    if (!form) return;
    new MutationObserver(show).observe(form, { childList: true, subtree: true });
    show();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
