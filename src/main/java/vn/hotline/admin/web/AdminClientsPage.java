package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.admin.AdminClientService;
import vn.hotline.admin.ClientForm;
import vn.hotline.admin.NewToken;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

@Named
@ViewScoped
public class AdminClientsPage implements Serializable {

    /** A program in the list. */
    public record Row(long id, String name, List<ApiScope> scopes, int centreId, boolean active)
            implements Serializable {

        static Row of(ApiClient client) {
            return new Row(
                    client.getId(),
                    client.getName(),
                    client.getScopes().stream().sorted().toList(),
                    client.getCentreId(),
                    client.isActive());
        }
    }

    @Inject
    private AdminClientService service;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    @Inject
    private AccessRequests requests;

    private List<Row> rows;

    private Long id;
    private ClientForm form = new ClientForm();
    private transient NewToken token;

    @PostConstruct
    public void show() {
        rows = service.list().stream().map(Row::of).toList();
    }

    void decided(@Observes(notifyObserver = Reception.IF_EXISTS) AccessRequests.Decided decided) {
        show();
    }

    public void begin() {
        id = null;
        form = new ClientForm();
        token = null;
    }

    public void choose(Row row) {
        id = row.id();
        form = service.read(row.id());
        token = null;
    }

    public void create() {
        NewToken made = service.create(form);
        begin();
        token = made;
        show();
        requests.show();
    }

    public void change() {
        boolean waits = service.change(id, form);
        form = service.read(id);
        done(waits ? "access.nowWaits" : "client.changed");
    }

    public void replaceToken() {
        token = service.replaceToken(id).orElse(null);
        if (token == null) {
            requests.show();
            toast.say("access.nowWaits", form.getName());
        }
    }

    public void disable() {
        service.disable(id);
        done("client.disabled");
    }

    public void enable() {
        done(service.enable(id) ? "access.nowWaits" : "client.enabled");
    }

    private void done(String key) {
        show();
        requests.show();
        toast.say(key, form.getName());
    }

    public Row getChosen() {
        return rows.stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .orElse(null);
    }

    public String getReplaceQuestion() {
        return texts.text("client.replaceToken.ask", getActingOn());
    }

    public String getDisableQuestion() {
        return texts.text("client.disable.ask", getActingOn());
    }

    /** Which program the panel's buttons act on, as stored: not the name that is being typed. */
    public String getActingOn() {
        Row row = getChosen();
        return row == null ? "" : row.name();
    }

    public ApiScope[] getAllScopes() {
        return ApiScope.values();
    }

    public List<Row> getRows() {
        return rows;
    }

    public NewToken getToken() {
        return token;
    }

    public Long getId() {
        return id;
    }

    public ClientForm getForm() {
        return form;
    }
}
