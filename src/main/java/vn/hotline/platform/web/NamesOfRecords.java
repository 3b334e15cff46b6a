package vn.hotline.platform.web;

import vn.hotline.kernel.form.Shown;

/** A feature tells by it what ids of its own stand for. */
public interface NamesOfRecords {

    Shown.As what();

    String nameOf(Object id);
}
