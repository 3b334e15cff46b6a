package vn.hotline.channel.door;

import java.util.List;

/** A way by which contacts arrive by themselves; each channel's end says how it stands with its own. */
public interface ChannelDoor {

    /** One for each system that is behind the door, in the order in which they are shown. */
    List<DoorState> states();
}
