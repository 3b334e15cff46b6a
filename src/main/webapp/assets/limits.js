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
  const limited = e => e.matches?.('textarea[data-limit], input[maxlength]:not([type=hidden])');
  document.addEventListener('input', e => { if (limited(e.target)) look(e.target); });
  document.addEventListener('focusin', e => { if (limited(e.target)) look(e.target); });
})();
