package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Optional;
import vn.hotline.kernel.TypedNumber;

/** Numbers as the reader's language writes them, with decimals or without. */
@Named
@ApplicationScoped
public class NumberConverter extends TypedConverter<BigDecimal> {

    @Inject
    private Me me;

    @Override
    protected Optional<BigDecimal> read(String typed) {
        return TypedNumber.read(typed, me.getLocale());
    }

    @Override
    protected String write(BigDecimal value) {
        return new Numbers(me.getLocale()).decimal(value);
    }

    @Override
    protected String refusal() {
        return "indicator.number";
    }
}
