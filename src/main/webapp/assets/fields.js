/* How menus and fields of choices take what is typed: the same everywhere, so that no page has a script of its own.
   The components' own ways choose silently what was never meant; here typing opens, filters and shows. */
(() => {
  'use strict';
  const PF = window.PrimeFaces, text = window.HotlineText;
  if (!PF?.widget || !text) return;
  const words = () => document.querySelector('#words')?.dataset ?? {};
  // Without the fading of panels a panel is there as soon as it is asked for, and the next letter falls into it
  PF.animationEnabled = false;

  const composing = e => Boolean(e.isComposing ?? e.originalEvent?.isComposing);
  const plain = e => !e.ctrlKey && !e.altKey && !e.metaKey;
  // Tools for typing Vietnamese send 229 for a key they work on
  const writes = e => plain(e) && ((e.key?.length === 1 && e.key !== ' ') || e.keyCode === 229);

  /* ---------- a menu of one ---------- */
  function menuOfOne(menu) {
    const ownKeys = menu.bindKeyEvents, ownShow = menu._show, ownSelect = menu.selectItem, ownFilterEvents = menu.bindFilterEvents, ownEscape = menu.handleEscapeKey;
    const labelOf = (one, item) => one.options.eq(one.items.index(item)).text();
    const best = (ranked) => ranked.reduce((first, next) => (first === undefined || next.rank < first.rank ? next : first), undefined);
    // By its own name first, then by another that it is known by: a former province, an everyday name
    const rankOf = (one, item, typed) => {
      const own = text.rank(labelOf(one, item), typed), also = item.attr('title')?.split('; ').find(name => (text.rank(name, typed) ?? 9) < 2);
      item.attr('data-also', own === undefined && also ? also : null);
      return own ?? (also ? 1.5 : 9);
    };

    menu.setupFilterMatcher = function () {};
    menu.filter = function (typed) {
      const nothingTyped = text.folded(typed) === '';
      const found = [];
      this.items.each((_, li) => {
        const item = window.jQuery(li), rank = nothingTyped ? 0 : item.hasClass('ui-noselection-option') ? 9 : rankOf(this, item, typed);
        if (nothingTyped) item.removeAttr('data-also');
        item.toggle(rank < 9);
        if (rank < 9 && !item.hasClass('ui-state-disabled')) found.push({ item, rank });
      });
      this.itemsContainer.find('li.ui-selectonemenu-item-group').each((_, group) => {
        const own = window.jQuery(group).nextUntil('li.ui-selectonemenu-item-group');
        window.jQuery(group).toggle(own.filter((i, li) => li.style.display !== 'none').length > 0);
      });
      this.say(found.length ? '' : words().nothing);
      const chosen = this.selectItemFromOption(this.options.filter(':selected'));
      this.mark(nothingTyped ? chosen : best(found)?.item);
      this.itemsWrapper.css('height', 'auto');
      this.alignPanel();
    };
    // That nothing was found is said in the panel
    menu.say = function (what) {
      let line = this.panel.children('.t-none');
      if (!line.length && what) line = window.jQuery('<div class="t-none" role="status"></div>').insertAfter(this.itemsWrapper);
      line.text(what ?? '').toggle(Boolean(what));
    };
    // What is not to be seen is not chosen: the library takes the last entry when none is marked
    menu.selectItem = function (item, silent) {
      if (!item?.length || item.get(0).style.display === 'none') return;
      ownSelect.call(this, item, silent);
    };
    menu._show = function () {
      this.preShowValue = this.options.filter(':selected');
      if (this.filterInput?.val()) { this.filterInput.val(''); this.filter(''); }
      this.say('');
      ownShow.call(this);
    };
    // Closing the menu closes nothing else
    menu.handleEscapeKey = function (e) {
      if (!this.panel.is(':visible')) return;
      ownEscape.call(this, e);
      e.stopPropagation();
      this.keyboardTarget.trigger('focus');
    };
    menu.handleTabKey = function () {
      this.isTabbing = this.panel.is(':visible');
      if (!this.isTabbing) return;
      const marked = this.getActiveItem();
      if (marked.length) this.selectItem(marked); else this.revert();
      this.hide();
    };
    menu.bindFilterEvents = function () {
      this.filterInput.on('keydown.hotline', e => { if (composing(e)) e.stopImmediatePropagation(); });
      ownFilterEvents.call(this);
      this.filterInput.off('keyup.ui-selectonemenu input.ui-selectonemenu paste.ui-selectonemenu drop.ui-selectonemenu')
        .on('input.ui-selectonemenu', () => this.filter(this.filterInput.val()));
    };
    menu.bindKeyEvents = function () {
      if (!this.cfg.editable) this.keyboardTarget.off('.hotline').on('keydown.hotline', e => this.typed(e));
      ownKeys.call(this);
      if (!this.cfg.editable) this.keyboardTarget.off('keyup.ui-selectonemenu');
    };
    menu.typed = function (e) {
      const closed = this.panel.is(':hidden');
      if (closed && /^Arrow/.test(e.code ?? '')) {
        e.preventDefault(); e.stopImmediatePropagation();
        if (/Up|Down/.test(e.code)) this.show();
        return;
      }
      // A blank between two words belongs to them, else it opens and closes
      if (!writes(e) && !(plain(e) && e.key === ' ' && this.searchValue)) return;
      e.stopImmediatePropagation();
      if (closed) this.show();
      // The letter falls into the filter, which has the focus by the time it is written
      if (this.filterInput?.length) { this.filterInput.get(0).focus(); return; }
      e.preventDefault();
      clearTimeout(this.searchTimer);
      this.searchValue += e.key;
      this.searchTimer = setTimeout(() => { this.searchValue = ''; }, 1000);
      const found = [];
      this.items.not('.ui-state-disabled, .ui-noselection-option').each((_, li) => {
        const item = window.jQuery(li), rank = rankOf(this, item, this.searchValue);
        if (rank < 2) found.push({ item, rank });
      });
      this.mark(best(found)?.item);
      this.say(found.length ? '' : words().nothing);
    };
    // What the letters before meant is not meant any more: nothing marked is nothing chosen by Tab
    menu.mark = function (item) {
      if (item?.length) { this.highlightItem(item); PF.scrollInView(this.itemsWrapper, item); this.changeAriaValue(item); }
      else this.items.removeClass('ui-state-highlight').attr('aria-selected', false);
    };
  }

  /* ---------- a menu of several ---------- */
  function menuOfSeveral(menu) {
    const ownPanel = menu.renderPanel, ownShow = menu.show, ownHide = menu.hide, ownKeys = menu.bindKeyEvents, ownFirst = menu.focusFirstItem;
    menu.setupFilterMatcher = function () {};
    menu.filter = function (typed) {
      this.items.each((i, li) => {
        const one = window.jQuery(li), name = one.children('label').text();
        one.toggle(text.holds(name, typed));
      });
      this.updateToggler();
      this.alignPanel();
    };
    menu.show = function (at) {
      if (this.filterInput?.val()) { this.filterInput.val(''); this.filter(''); }
      ownShow.call(this, at);
    };
    menu.hide = function () { this.written = false; ownHide.call(this); };
    menu.focusFirstItem = function (at, delay) { if (!this.written) ownFirst.call(this, at, delay); };
    menu.write = function () {
      this.written = true;
      if (this.panel.is(':hidden')) this.show();
      this.filterInput.get(0).focus();
    };
    menu.bindKeyEvents = function () {
      this.keyboardTarget.on('keydown.hotline', e => {
        if (!this.isLoaded()) this._renderPanel();
        const open = this.panel.is(':visible');
        if (writes(e) && this.filterInput?.length) { e.stopImmediatePropagation(); this.write(); }
        // Escape on a closed menu would take all choices away
        else if (e.code === 'Escape') { e.stopImmediatePropagation(); if (open) { e.preventDefault(); this.hide(); } }
      });
      ownKeys.call(this);
    };
    menu.renderPanel = function () {
      ownPanel.call(this);
      this.panel.get(0).addEventListener('keydown', e => this.inPanel(e), true);
      this.filterInput?.off('input.hotline').on('input.hotline', () => this.filter(this.filterInput.val()));
    };
    // Tab leads on to the next field, Escape back to this one; letters go into the filter, Enter takes its first
    menu.inPanel = function (e) {
      if (e.isComposing) return;
      const filtering = e.target === this.filterInput?.get(0);
      if (e.key === 'Tab') { e.stopImmediatePropagation(); this.hide(); }
      else if (e.key === 'Escape') { e.preventDefault(); e.stopImmediatePropagation(); this.hide(); }
      else if (filtering && e.key === 'Enter' && plain(e)) {
        e.preventDefault(); e.stopImmediatePropagation();
        if (text.folded(this.filterInput.val()) === '') return;
        const first = this.items.filter((_, li) => li.style.display !== 'none').not(':has(.ui-state-disabled)').first();
        if (!first.length) return;
        this.toggleItem(first.find('.ui-chkbox-box'));
        this.filterInput.val('').get(0).focus();
        this.filter('');
      } else if (filtering && e.key === 'ArrowDown') {
        e.preventDefault(); e.stopImmediatePropagation();
        this.written = false;
        this.focusFirstItem('.ui-selectcheckboxmenu-item:visible .ui-selectcheckboxmenu-item-input:first', 0);
      } else if (!filtering && writes(e) && this.filterInput?.length) { e.stopImmediatePropagation(); this.filterInput.get(0).focus(); }
    };
  }

  /* ---------- letters typed while an answer draws the field anew ---------- */
  function keepTyping(ajax) {
    const own = ajax.updateElement, atSending = new WeakMap();
    const writable = e => e && (e.tagName === 'TEXTAREA' || (e.tagName === 'INPUT' && /^(text|search|tel|email|number|)$/.test(e.type))) && !e.readOnly;
    window.jQuery(document).on('pfAjaxSend', (_, xhr) => {
      atSending.set(xhr, new Map([...document.querySelectorAll('input, textarea')].filter(writable).filter(e => e.id).map(e => [e.id, e.value])));
    });
    ajax.updateElement = function (id, content, xhr) {
      const at = document.activeElement, known = xhr && atSending.get(xhr);
      const typing = writable(at) && at.id && known?.has(at.id) && known.get(at.id) !== at.value && document.getElementById(id)?.contains(at)
        ? { id: at.id, value: at.value, from: at.selectionStart, to: at.selectionEnd } : null;
      own.call(this, id, content, xhr);
      const again = typing && document.getElementById(typing.id);
      if (!again) return;
      again.value = typing.value;
      again.focus();
      again.setSelectionRange?.(typing.from, typing.to);
      // The field's own script binds itself to the new one after this
      setTimeout(() => again.dispatchEvent(new Event('input', { bubbles: true })));
    };
  }

  // A page that still glides takes nothing away that was just opened
  for (const name of ['SelectOneMenu', 'SelectCheckboxMenu', 'AutoComplete']) {
    if (PF.widget[name]) PF.widget[name].prototype.handleViewportChange = function () { this.alignPanel(); };
  }
  if (PF.widget.SelectOneMenu) menuOfOne(PF.widget.SelectOneMenu.prototype);
  if (PF.widget.SelectCheckboxMenu) menuOfSeveral(PF.widget.SelectCheckboxMenu.prototype);
  if (PF.ajax?.Utils?.updateElement) keepTyping(PF.ajax.Utils);
})();
