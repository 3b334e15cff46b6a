package vn.hotline.platform.view;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The lists a person looks at again and again, each with its filters; nobody sees another's. */
@Stateless
@May(Verb.LIST_VIEW_KEEP)
public class ListViewService {

    private static final Set<String> LISTS =
            Set.of("/contact/list", "/counselling/list", "/intervention/list", "/referral/list");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 400;
    private static final int MOST = 30;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** By name. */
    public List<ListView> list(String path) {
        return entities.createQuery(
                        "from ListView v where v.ownerId = :me and v.path = :path order by " + Alphabet.sql("v.name")
                                + ", v.id",
                        ListView.class)
                .setParameter("me", current.get().userId())
                .setParameter("path", path)
                .getResultList();
    }

    /**
     * Keeps filters under a name; under one that is there already, with or without tones, the new ones.
     *
     * @param query of the list's address, without the question mark
     * @throws BusinessException at viewName ({@code list.view.*})
     */
    public void keep(String path, String typedName, String query) {
        String name = VietnameseText.clean(typedName);
        new Problems()
                .require("viewName", name)
                .atMost("viewName", name, LONGEST_NAME)
                .throwIfAny();
        checkFilters(path, query);
        List<ListView> kept = list(path);
        ListView view =
                kept.stream().filter(one -> one.isCalled(name)).findFirst().orElseGet(() -> oneMore(kept, path, name));
        view.filterBy(query);
        entities.persist(view);
    }

    private ListView oneMore(List<ListView> kept, String path, String name) {
        new Problems()
                .check(kept.size() < MOST, "viewName", "list.view.many", MOST)
                .throwIfAny();
        return new ListView(current.get().userId(), path, name);
    }

    private static void checkFilters(String path, String query) {
        boolean known = LISTS.contains(path) && query.length() <= LONGEST_QUERY && query.matches("[\\x21-\\x7e]*");
        new Problems().check(known, null, "list.view.unknown").throwIfAny();
    }

    /** @throws NotFoundException if it is somebody else's */
    public void delete(long id) {
        ListView view = entities.find(ListView.class, id);
        if (view == null || !view.isOf(current.get().userId())) {
            throw new NotFoundException(RecordKind.USER, id);
        }
        entities.remove(view);
    }
}
