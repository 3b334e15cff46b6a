package vn.hotline.channel.door.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.channel.door.DoorNews;
import vn.hotline.channel.door.DoorService;
import vn.hotline.channel.door.DoorState;

/** How it stands with every way in. */
@Named
@ViewScoped
public class AdminChannelsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DoorService service;

    private List<DoorState> doors;

    @PostConstruct
    public void show() {
        doors = service.list();
    }

    void changed(@Observes(notifyObserver = Reception.IF_EXISTS) DoorNews news) {
        show();
    }

    public List<DoorState> getDoors() {
        return doors;
    }
}
