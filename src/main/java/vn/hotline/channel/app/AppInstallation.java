package vn.hotline.channel.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/** An installation of the app that has sent something. Its secret is held against what is sent by {@link AppStore}. */
@Entity
@Table(name = "app_installation")
public class AppInstallation extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Sealed
    @Column(name = "name")
    private String name;

    protected AppInstallation() {}

    void withdraw() {
        name = null;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** As it calls itself; null since it withdrew. */
    String getName() {
        return name;
    }
}
