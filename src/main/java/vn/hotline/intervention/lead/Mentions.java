package vn.hotline.intervention.lead;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.intervention.lead.Colleagues.Colleague;
import vn.hotline.kernel.BusinessException;

/**
 * Colleagues that a note calls by name: {@code @Bùi Mẫu Đơn}. An address of mail has no blank before its sign and calls nobody;
 * nor does the name of an account elsewhere, {@code @le.hoa_99}, by which somebody may have written to a child.
 *
 * @param ids of their accounts
 */
public record Mentions(Set<Long> ids) {

    private static final Pattern SIGN = Pattern.compile("(?<!\\S)@(?=\\p{L})");

    /** As a person is called, rather than an account: words of letters alone, the first of them large. */
    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}\\p{L}*+(?![\\p{N}_.]\\S|[\\p{N}_]).*", Pattern.DOTALL);

    /** How much of what follows the sign is told of a name that nobody has. */
    private static final int TOLD = 40;

    /**
     * @param offered who may read the case
     * @throws BusinessException at the field if a person is called whose name nobody of them has, or several have
     */
    static Mentions in(String text, List<Colleague> offered, String field) {
        String composed = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
        Set<Long> ids = new TreeSet<>();
        Matcher sign = SIGN.matcher(composed);
        while (sign.find()) {
            called(composed.substring(sign.end()), offered, field).ifPresent(ids::add);
        }
        return new Mentions(ids);
    }

    /** The longest name wins: one may begin as another one does. */
    private static Optional<Long> called(String rest, List<Colleague> offered, String field) {
        List<Colleague> found = new ArrayList<>(
                offered.stream().filter(one -> isCalled(rest, one.name())).toList());
        found.sort(
                Comparator.comparingInt((Colleague one) -> one.name().length()).reversed());
        if (found.isEmpty() && !PERSON.matcher(rest).matches()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            throw BusinessException.at(field, "case.mention.unknown", rest.substring(0, Math.min(TOLD, rest.length())));
        }
        String name = found.get(0).name();
        if (found.size() > 1 && found.get(1).name().equalsIgnoreCase(name)) {
            throw BusinessException.at(field, "case.mention.several", name);
        }
        return Optional.of(found.get(0).id());
    }

    private static boolean isCalled(String rest, String fullName) {
        String name = Normalizer.normalize(fullName, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return rest.toLowerCase(Locale.ROOT).startsWith(name)
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }
}
