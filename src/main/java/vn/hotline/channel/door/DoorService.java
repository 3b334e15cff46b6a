package vn.hotline.channel.door;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The ways in, for those who look after the system: a line that went dead is seen before somebody misses its calls. */
@Stateless
@May(Verb.CHANNEL_KEEP)
public class DoorService {

    @Inject
    @Any
    private Instance<ChannelDoor> doors;

    /** In the order of the channels. */
    public List<DoorState> list() {
        return doors.stream()
                .flatMap(door -> door.states().stream())
                .sorted(Comparator.comparing(DoorState::channel))
                .toList();
    }
}
