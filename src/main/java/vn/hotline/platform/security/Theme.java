package vn.hotline.platform.security;

import vn.hotline.kernel.Labelled;

public enum Theme implements Labelled {
    AUTO,
    LIGHT,
    DARK
}
