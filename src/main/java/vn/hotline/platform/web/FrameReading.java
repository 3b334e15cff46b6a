package vn.hotline.platform.web;

/** What the frame of every page shows beside the navigation, read in one transaction with the navigation's numbers. */
public interface FrameReading {

    void read();
}
