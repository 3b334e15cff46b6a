package vn.hotline.admin;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;
import vn.hotline.platform.security.ApiScope;

/** What an administrator says of a program. */
@Words("client.")
public class ClientForm extends RecordForm {

    private static final int NAME = 80;

    @Size(max = NAME)
    private String name;

    private List<ApiScope> scopes = new ArrayList<>();

    @Shown(label = "user.centre", as = Shown.As.CENTRE)
    private Integer centreId;

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
        this.scopes = scopes == null ? new ArrayList<>() : scopes;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public void setCentreId(Integer centreId) {
        this.centreId = centreId;
    }
}
