package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.contact.ToldPlace;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.PlaceUnit;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

/** A place that the app tells, as people read it. */
@ApplicationScoped
public class PlaceWords {

    @Inject
    private Places places;

    /** Null if nothing was told. */
    String of(AppPlace place, LocalDate day) {
        if (place == null) {
            return null;
        }
        String told = Stream.of(
                        VietnameseText.clean(place.words()),
                        commune(place.communeCode(), day),
                        province(place.provinceCode(), day),
                        coordinates(place))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : told;
    }

    /** As far as its codes are of places that stand on this day; of a commune that does, the province is known. */
    ToldPlace known(AppPlace place, LocalDate day) {
        if (place == null) {
            return ToldPlace.UNKNOWN;
        }
        Commune commune = place.communeCode() == null ? null : places.communeOf(place.communeCode(), day);
        String code = commune == null ? place.provinceCode() : commune.getProvinceCode();
        Province province = code == null ? null : places.provinceOf(code, day);
        return new ToldPlace(id(province), id(commune));
    }

    private static Integer id(PlaceUnit place) {
        return place == null ? null : place.getId();
    }

    private String commune(String code, LocalDate day) {
        Commune commune = code == null ? null : places.communeOf(code, day);
        return commune == null ? code : commune.getName();
    }

    private String province(String code, LocalDate day) {
        Province province = code == null ? null : places.provinceOf(code, day);
        return province == null ? code : province.getName();
    }

    private static String coordinates(AppPlace place) {
        return place.latitude() == null || place.longitude() == null
                ? null
                : place.latitude().toPlainString() + "; " + place.longitude().toPlainString();
    }
}
