package vn.hotline.kernel;

/** A state of a lifecycle. It says itself how it is shown, so that no page decides on looks. */
public interface Status extends Labelled {

    Tone getTone();

    /** Id of a shape in the icon sprite. */
    String getIcon();

    /** Whether somebody still has to act on a record in this state. */
    boolean isOpen();
}
