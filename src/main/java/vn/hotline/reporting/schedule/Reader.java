package vn.hotline.reporting.schedule;

import java.io.Serializable;
import vn.hotline.platform.security.Role;

/** Somebody a report can be sent to. */
public record Reader(long id, String name, Role role, boolean hasAddress) implements Serializable {}
