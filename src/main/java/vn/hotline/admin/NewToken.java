package vn.hotline.admin;

/** Shown once: only a hash of it is kept. */
public record NewToken(String clientName, String token) {}
