package vn.hotline.channel.app;

import java.time.Instant;

/** Somebody wants to be called. @param at when; null for soon */
public record CallBackWish(String number, Instant at) {}
