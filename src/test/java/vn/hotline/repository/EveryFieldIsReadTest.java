package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.web.ContactViewPage;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.kernel.form.Attribute;

/**
 * Every recorded fact stands on its record's page. All that a page does not draw in its own way is drawn by
 * {@code facts.others}; what a page claims to draw is looked for in it.
 */
class EveryFieldIsReadTest {

    private static final String CONTACT = Sources.read(Sources.WEBAPP.resolve("contact/view.xhtml"));
    private static final Pattern OTHERS_OF_A_CHILD = Pattern.compile(
            "<t:subfacts of=\"#\\{facts\\.others\\(child\\.asForm\\(\\), \\w+\\.line, '([^']*)'\\)}\"/>");

    @Test
    void ofAContact() {
        assertThat(CONTACT).contains("facts.others(told, contact.line, contactViewPage.drawn)");
        List<String> drawn = List.of(new ContactViewPage().getDrawn().split(" "));

        assertThat(names(ContactForm.class)).containsAll(drawn);
        assertThat(drawn).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(CONTACT)
                .containsPattern("contact\\." + name + "\\b|facts\\.of\\(told, contact\\.line, '[^']*\\b" + name
                        + "\\b|contactViewPage\\." + name.replace("Id", "") + "\\b"));
    }

    @Test
    void ofAChildWhereverOneIsRead() {
        assertDrawn("contact/view.xhtml", ChildForm.class);
        assertDrawn("intervention/request.xhtml", ChildForm.class);
        assertDrawn("intervention/view.xhtml", CaseChildForm.class);
    }

    private static void assertDrawn(String file, Class<?> form) {
        String page = Sources.page(Sources.WEBAPP.resolve(file));
        Matcher found = OTHERS_OF_A_CHILD.matcher(page);
        assertThat(found.find()).as(file).isTrue();
        List<String> drawn = List.of(found.group(1).split(" "));
        assertThat(names(form)).containsAll(drawn);
        assertThat(drawn).allSatisfy(name -> assertThat(page).containsPattern("child\\." + name + "\\b"));
    }

    private static List<String> names(Class<?> form) {
        return Attribute.of(form).stream().map(Attribute::name).toList();
    }
}
