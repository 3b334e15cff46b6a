/* The roster of a week: a click or Enter puts a shift on it or opens one; arrows go from day to day and person to person. */
(() => {
  'use strict';
  const SIDE = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  const press = button => {
    const { rosterDuty, rosterPerson, rosterDay } = button.dataset;
    if (rosterDuty) window.hotlineRosterEdit([{ name: 'duty', value: rosterDuty }]);
    else window.hotlineRosterAdd([{ name: 'person', value: rosterPerson }, { name: 'day', value: rosterDay }]);
  };

  document.addEventListener('click', e => {
    const button = e.target.closest?.('[data-roster] td button');
    if (button) press(button);
  });

  document.addEventListener('keydown', e => {
    const cell = e.target.closest?.('[data-roster] td'), side = SIDE[e.key];
    if (!cell || !side || e.altKey || e.ctrlKey || e.metaKey) return;
    const row = cell.parentElement.parentElement.rows[cell.parentElement.sectionRowIndex + side[0]];
    const button = row?.cells[cell.cellIndex + side[1]]?.querySelector('button');
    if (button) { e.preventDefault(); button.focus(); }
  });
})();
