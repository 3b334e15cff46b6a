package vn.hotline.platform.view.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import vn.hotline.platform.view.ListView;
import vn.hotline.platform.view.ListViewService;
import vn.hotline.platform.web.Toast;

/** The kept filters beside those of a list. */
@Named
@RequestScoped
public class ListViews {

    @Inject
    private ListViewService service;

    @Inject
    private Toast toast;

    private final Map<String, List<ListView>> read = new HashMap<>();
    private String viewName;

    /** @param address of the list, with whatever filters */
    public List<ListView> of(String address) {
        return read.computeIfAbsent(pathOf(address), service::list);
    }

    public void keep(String address) {
        int filters = address.indexOf('?');
        service.keep(pathOf(address), viewName, filters < 0 ? "" : address.substring(filters + 1));
        read.clear();
        toast.say("list.view.kept", viewName);
        viewName = null;
    }

    public void delete(ListView view) {
        service.delete(view.getId());
        read.clear();
        toast.say("list.view.deleted", view.getName());
    }

    private static String pathOf(String address) {
        String within = address.substring(Faces.getRequestContextPath().length());
        int filters = within.indexOf('?');
        return filters < 0 ? within : within.substring(0, filters);
    }

    public String getViewName() {
        return viewName;
    }

    public void setViewName(String viewName) {
        this.viewName = viewName;
    }
}
