package vn.hotline.channel.zalo.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hotline.channel.door.DoorNews;
import vn.hotline.channel.zalo.ZaloAccount;
import vn.hotline.channel.zalo.ZaloAccountService;
import vn.hotline.platform.web.Toast;

/** The Official Account beside the ways in, and its token, which now and then somebody has to get anew. */
@Named
@ViewScoped
public class ZaloAccountPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ZaloAccountService service;

    @Inject
    private Event<DoorNews> news;

    @Inject
    private Toast toast;

    private ZaloAccount account;

    /** A secret: it is not kept with the page. */
    private transient String refreshToken;

    @PostConstruct
    void show() {
        account = service.read();
    }

    public void giveToken() {
        service.giveToken(refreshToken);
        refreshToken = null;
        show();
        news.fire(new DoorNews());
        toast.say("zalo.token.given");
    }

    public ZaloAccount getAccount() {
        return account;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }
}
