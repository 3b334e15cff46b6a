package vn.hotline.admin;

/**
 * Shown once to whoever confirmed: a one-time password or a token.
 *
 * @param whom the account or program it is of
 */
public record GivenSecret(String whom, String secret) {}
