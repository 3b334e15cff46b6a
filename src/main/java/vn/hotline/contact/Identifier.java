package vn.hotline.contact;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/**
 * What a caller is known by: a telephone number, an account of Zalo, an installation of the app. One person may have
 * several, and several people may share one, such as a family's telephone: so it tells who may be calling, and never who is.
 * A hidden number is nobody's and is none.
 */
public final class Identifier implements Serializable {

    private static final int TOKEN_LENGTH = 16;

    private final IdentifierKind kind;
    private final String value;
    private final List<byte[]> tokens;

    private Identifier(IdentifierKind kind, String value, List<byte[]> tokens) {
        this.kind = kind;
        this.value = value;
        this.tokens = tokens;
    }

    /** Empty for a text without a number and for a hidden one. */
    public static Optional<Identifier> phone(String number) {
        List<byte[]> tokens = SearchTokens.ofCaller(Sealing.current(), number);
        return tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(new Identifier(IdentifierKind.PHONE, PhoneNumber.kept(number), tokens));
    }

    public static Optional<Identifier> zalo(String id) {
        return account(IdentifierKind.ZALO, id);
    }

    public static Optional<Identifier> app(String installation) {
        return account(IdentifierKind.APP, installation);
    }

    /** Empty for none, and for what is longer than any account is. */
    public static Optional<Identifier> account(IdentifierKind kind, String id) {
        return Optional.ofNullable(VietnameseText.clean(id))
                .filter(clean -> clean.length() <= Limits.NUMBER)
                .map(clean -> new Identifier(kind, clean, List.of(tokenOf(Sealing.current(), kind, clean))));
    }

    /** One that is kept as its token alone. */
    static Identifier ofToken(IdentifierKind kind, byte[] token) {
        return new Identifier(kind, null, List.of(token));
    }

    /** All that a contact's form says of its caller. */
    public static List<Identifier> of(ContactContent told) {
        return of(told.getCallerNumber(), told.getCallerZaloId());
    }

    /** Those of a caller of whom no more is known than this. */
    public static List<Identifier> of(String number, String zaloId) {
        return of(number, IdentifierKind.ZALO, zaloId);
    }

    /** @param kind of the account; null for none */
    public static List<Identifier> of(String number, IdentifierKind kind, String account) {
        return Stream.of(phone(number), account(kind, account))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What an account is kept and found by. */
    public static byte[] tokenOf(Sealing sealing, IdentifierKind kind, String id) {
        String alike = id.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return sealing.hash(kind.name().toLowerCase(Locale.ROOT) + ":" + alike, TOKEN_LENGTH);
    }

    /** As the trail names them. */
    public static String called(List<Identifier> who) {
        return who.stream().map(Identifier::getValue).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Whether somebody typed or sent the same, however it was written. */
    public boolean isSameAs(Identifier other) {
        return kind == other.kind && Arrays.equals(token(), other.token());
    }

    public IdentifierKind getKind() {
        return kind;
    }

    /** As people read it; null if it is kept as its token alone. */
    public String getValue() {
        return value;
    }

    /** What it is kept by. */
    public byte[] token() {
        return tokens.get(0);
    }

    /** By what it is found: a number also by what it was before 2018. */
    public List<byte[]> tokens() {
        return tokens;
    }

    public boolean isAccount() {
        return kind != IdentifierKind.PHONE;
    }

    @Override
    public String toString() {
        return kind + " " + Objects.toString(value, "");
    }
}
