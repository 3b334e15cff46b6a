package vn.hotline.admin;

/** Shown once to the administrator, who hands it over; the person has to change it at the first sign-in. */
public record OneTimePassword(String username, String password) {}
