package vn.hotline.platform.push;

/** A page of a person has asked for news: somebody has been at it within some minutes. */
public record HeardFrom(long userId) {}
