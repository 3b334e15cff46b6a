package vn.hotline.channel.door;

/** Something was done that changes how it stands with a way in. */
public record DoorNews() {}
