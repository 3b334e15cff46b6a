package vn.hotline.kernel;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** Identity of rows whose number nobody reads: all draw from one sequence, so each kind has gaps. */
@MappedSuperclass
public abstract class BaseEntity extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_seq")
    @SequenceGenerator(name = "row_seq", sequenceName = "row_seq", allocationSize = 50)
    private Long id;

    @Override
    public Long getId() {
        return id;
    }
}
