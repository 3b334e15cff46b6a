/* How much room a text has left, said at the field before it is used up. Nothing is cut: what is pasted stays whole. */
(() => {
  'use strict';
  const words = () => document.querySelector('#words')?.dataset ?? {};
  const number = n => n.toLocaleString(document.documentElement.lang === 'en' ? 'en' : 'vi');
  const fill = (text, ...values) => (text ?? '').replace(/\{(\d)\}/g, (_, i) => values[i]);
  // The last fifth, five hundred letters at most
  const near = limit => Math.min(limit / 5, 500);
  function look(field) {
    const limit = Number(field.dataset.limit ?? field.maxLength);
    if (!(limit > 0)) return;
    const left = limit - field.value.length, box = field.closest('.t-field') ?? field.parentElement;
    let line = box.querySelector(':scope > .t-limit');
    if (left > near(limit)) { line?.remove(); return; }
    if (!line) {
      line = Object.assign(document.createElement('span'), { className: 't-limit num' });
      line.setAttribute('role', 'status');
      box.append(line);
    }
    line.classList.toggle('over', left < 0);
    const text = left < 0 ? fill(words().limitOver, number(-left), number(limit)) : fill(words().limitLeft, number(left), number(limit));
    if (line.textContent !== text) line.textContent = text;
  }
  /** The first text of a form that is too long; it stays here until it fits, since the server takes no page of any size. */
  const over = form => [...form.querySelectorAll('textarea[data-limit]')].find(t => t.value.length > Number(t.dataset.limit));
  window.hotlineLimits = { over };
  document.addEventListener('click', e => {
    const button = e.target.closest?.('button[type=submit], input[type=submit]'), long = button?.form && over(button.form);
    if (!long) return;
    e.preventDefault(); e.stopImmediatePropagation();
    look(long);
    long.focus();
  }, true);
  const limited = e => e.matches?.('textarea[data-limit], input[maxlength]:not([type=hidden])');
  document.addEventListener('input', e => { if (limited(e.target)) look(e.target); });
  document.addEventListener('focusin', e => { if (limited(e.target)) look(e.target); });
})();
