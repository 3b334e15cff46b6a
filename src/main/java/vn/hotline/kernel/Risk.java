package vn.hotline.kernel;

/** Grade of the risk assessment (Form 02 of Decree 56/2017/ND-CP). */
public enum Risk implements Labelled {
    LOW,
    MEDIUM,
    HIGH
}
