package vn.hotline.contact.known;

import java.util.List;
import vn.hotline.contact.Identifier;

/**
 * @param kind null for all
 * @param standing whether those that stand, or those that are over
 * @param who only of these; null for everybody
 */
public record FlagFilter(FlagKind kind, boolean standing, List<Identifier> who) {}
