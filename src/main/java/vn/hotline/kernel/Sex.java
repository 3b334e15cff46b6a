package vn.hotline.kernel;

public enum Sex implements Labelled {
    MALE,
    FEMALE,
    UNKNOWN
}
