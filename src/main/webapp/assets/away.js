// What a page does while the system or its database is gone: it says so, keeps what was typed, gives pressed buttons back,
// and goes on by itself. A page that is opened meanwhile is the server's own (unavailable.html).
(() => {
  'use strict';
  const ASK_AGAIN = 2000, SHOWN = 8000, HANGS = 4000;
  let strip = null, pressed = false, waits = false, asking = false, leaving = false;

  const words = () => document.getElementById('words')?.dataset ?? {};
  const isAway = () => asking;

  function say(text) {
    if (!strip) {
      strip = Object.assign(document.createElement('div'), { className: 't-away no-print' });
      strip.setAttribute('role', 'alert');
      document.body.append(strip);
    }
    strip.textContent = text;
    strip.hidden = false;
  }

  // One that does not answer at all is away as well: asked in the moment the database begins to hang, it would be waited for
  async function isBack() {
    try {
      return (await fetch('/sign-in', { method: 'HEAD', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout?.(HANGS) })).status < 500;
    } catch { return false; }
  }

  async function ask() {
    if (!await isBack()) { say(words().away); setTimeout(ask, ASK_AGAIN); return; }
    asking = false;
    if (pressed) say(words().awayBack); else if (strip) strip.hidden = true;
    if (pressed) setTimeout(() => { if (!asking) strip.hidden = true; }, SHOWN);
    pressed = false;
  }

  // The library gives a button back when its request is over, but not when that failed: then it is told of no arguments
  function giveBack() {
    const pf = window.PrimeFaces;
    document.querySelectorAll('.ui-state-loading').forEach(e => {
      const widget = pf.getWidgetById(e.id);
      if (!widget) return;
      widget.ajaxCount = 0;
      if (widget.endAjaxDisabled) widget.endAjaxDisabled(widget); else pf.buttonEndAjaxDisabled(widget, widget.jq);
    });
  }

  function failed(xhr) {
    if (leaving) return;
    // Some requests are the page's own: saving a draft, looking for news. One of them may fail while what was pressed waits behind it
    pressed ||= waits || document.querySelector('.ui-state-loading') !== null;
    waits = false;
    setTimeout(giveBack);
    if (xhr?.status && xhr.status < 502) { if (pressed) { say(words().awayFailed); pressed = false; } return; }
    if (!asking) { asking = true; ask(); }
  }

  addEventListener('pagehide', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
  // A form sent as a whole page would take what was typed along to a page that cannot answer
  addEventListener('submit', e => { if (isAway()) { e.preventDefault(); e.stopImmediatePropagation(); pressed = true; say(words().away); } }, true);
  addEventListener('click', e => { waits ||= e.target.closest?.('button') != null; }, true);
  const bind = () => window.jQuery?.(document).on('pfAjaxError', (_, xhr) => failed(xhr)).on('pfAjaxSuccess', () => { waits = false; });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', bind); else bind();
})();
