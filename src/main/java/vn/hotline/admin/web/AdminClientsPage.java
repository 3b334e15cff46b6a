package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.admin.AdminClientService;
import vn.hotline.admin.NewToken;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;
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
    private Toast toast;

    private List<Row> rows;

    private Long id;
    private String name;
    private List<ApiScope> scopes = new ArrayList<>();
    private Integer centreId;
    private transient NewToken token;

    @PostConstruct
    public void show() {
        rows = service.list().stream().map(Row::of).toList();
    }

    public void begin() {
        id = null;
        name = null;
        scopes = new ArrayList<>();
        centreId = null;
        token = null;
    }

    public void choose(Row row) {
        id = row.id();
        name = row.name();
        scopes = new ArrayList<>(row.scopes());
        centreId = row.centreId();
        token = null;
    }

    public void create() {
        NewToken made = service.create(name, scopes, centreId);
        begin();
        token = made;
        show();
    }

    public void change() {
        service.change(id, name, scopes, centreId);
        done("client.changed");
    }

    public void replaceToken() {
        token = service.replaceToken(id);
    }

    public void disable() {
        service.disable(id);
        done("client.disabled");
    }

    public void enable() {
        service.enable(id);
        done("client.enabled");
    }

    private void done(String key) {
        show();
        toast.say(key, name);
    }

    public Row getChosen() {
        return rows.stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .orElse(null);
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<ApiScope> getScopes() {
        return scopes;
    }

    public void setScopes(List<ApiScope> scopes) {
        this.scopes = scopes;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public void setCentreId(Integer centreId) {
        this.centreId = centreId;
    }
}
