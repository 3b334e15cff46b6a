package vn.hotline.kernel.form;

import java.io.Serializable;

/** What occurs several times in a form, such as a child: a form lists its parts, and their attributes are its own. */
public interface FormPart extends Serializable {}
