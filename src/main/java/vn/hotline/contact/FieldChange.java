package vn.hotline.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One field that differs between two versions of a form.
 *
 * @param field name of the field, for a child {@code children:<row>:<field>}
 */
record FieldChange(String field, String before, String after) {

    private static final Map<String, Function<ContactForm, Object>> FIELDS = Map.ofEntries(
            Map.entry("channel", ContactForm::getChannel),
            Map.entry("level", ContactForm::getLevel),
            Map.entry("urgency", ContactForm::getUrgency),
            Map.entry("narrative", ContactForm::getNarrative),
            Map.entry("interventionType", ContactForm::getInterventionType),
            Map.entry(
                    "abuseForms",
                    form -> String.join(
                            " ", form.getAbuseForms().stream().sorted().toList())),
            Map.entry("offenderRelation", ContactForm::getOffenderRelation),
            Map.entry("setting", ContactForm::getSetting),
            Map.entry("reason", ContactForm::getReason),
            Map.entry("provinceId", ContactForm::getProvinceId),
            Map.entry("communeId", ContactForm::getCommuneId),
            Map.entry("incidentAddress", ContactForm::getIncidentAddress),
            Map.entry("anonymous", ContactForm::isAnonymous),
            Map.entry("callerName", ContactForm::getCallerName),
            Map.entry("callerNumber", ContactForm::getCallerNumber),
            Map.entry("callerZaloId", ContactForm::getCallerZaloId),
            Map.entry("callerAddress", ContactForm::getCallerAddress),
            Map.entry("callerKind", ContactForm::getCallerKind),
            Map.entry("callerIdentityNumber", ContactForm::getCallerIdentityNumber),
            Map.entry("legalBasis", ContactForm::getLegalBasis));

    private static final Map<String, Function<ChildForm, Object>> CHILD_FIELDS = Map.of(
            "name", ChildForm::getName,
            "age", ChildForm::getAge,
            "sex", ChildForm::getSex,
            "identityNumber", ChildForm::getIdentityNumber,
            "condition", ChildForm::getCondition,
            "family", ChildForm::getFamily,
            "circumstances",
                    child -> String.join(
                            " ", child.getCircumstances().stream().sorted().toList()));

    static List<FieldChange> between(ContactForm before, ContactForm after) {
        List<FieldChange> changes = new ArrayList<>();
        FIELDS.forEach((name, value) -> compare(name, value.apply(before), value.apply(after), changes));
        int rows = Math.max(before.getChildren().size(), after.getChildren().size());
        for (int row = 0; row < rows; row++) {
            ChildForm one = at(before.getChildren(), row);
            ChildForm other = at(after.getChildren(), row);
            String prefix = "children:" + row + ":";
            CHILD_FIELDS.forEach(
                    (name, value) -> compare(prefix + name, value.apply(one), value.apply(other), changes));
        }
        changes.sort((one, other) -> one.field.compareTo(other.field));
        return changes;
    }

    /** A child that one version lacks differs in all it says. */
    private static ChildForm at(List<ChildForm> children, int row) {
        return row < children.size() ? children.get(row) : new ChildForm();
    }

    private static void compare(String field, Object before, Object after, List<FieldChange> changes) {
        String one = before == null || "".equals(before) ? null : before.toString();
        String other = after == null || "".equals(after) ? null : after.toString();
        if (!Objects.equals(one, other)) {
            changes.add(new FieldChange(field, one, other));
        }
    }
}
