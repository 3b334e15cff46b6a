package vn.hotline.platform.view;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.hotline.kernel.VietnameseText;

/** Filters of a list that a person keeps under a name. */
@Entity
@Table(name = "list_view")
public class ListView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long ownerId;
    private String path;
    private String name;
    private String query;

    protected ListView() {}

    ListView(Long ownerId, String path, String name) {
        this.ownerId = ownerId;
        this.path = path;
        this.name = name;
    }

    void filterBy(String newQuery) {
        query = newQuery;
    }

    boolean isOf(Long userId) {
        return ownerId.equals(userId);
    }

    public Long getId() {
        return id;
    }

    /** With or without tones. */
    boolean isCalled(String other) {
        return VietnameseText.toneless(name).equals(VietnameseText.toneless(other));
    }

    public String getName() {
        return name;
    }

    /** The address of the list with these filters, within the application. */
    public String getAddress() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
