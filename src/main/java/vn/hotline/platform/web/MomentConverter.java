package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDateTime;

/** Days with the time of day. */
@Named
@ApplicationScoped
public class MomentConverter extends TemporalConverter<LocalDateTime> {

    public MomentConverter() {
        super("d/M/uuuu H:mm", "dd/MM/uuuu HH:mm", LocalDateTime::from);
    }

    @Override
    protected String refusal() {
        return "input.moment";
    }
}
