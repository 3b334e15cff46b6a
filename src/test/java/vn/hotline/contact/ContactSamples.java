package vn.hotline.contact;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

/** Contacts as the other stations of the road get them. */
public final class ContactSamples {

    private ContactSamples() {}

    /** A grave contact about as many children as names are given. */
    public static Contact intervention(Helpline line, Instant at, String... children) {
        Sealing.use(Keyset.generate().open());
        Contact contact = Contact.taken(line, 1, Channel.PRESS_SOCIAL, at, 5L);
        ContactForm form = new ContactForm();
        form.setLevel(ContactLevel.INTERVENTION);
        form.setUrgency(Urgency.EMERGENCY);
        form.setNarrative("Nghe tiếng trẻ khóc ở nhà bên");
        form.setInterventionType("VIOLENCE");
        form.setOffenderRelation("STEPFATHER");
        form.setProvinceId(19);
        List<ChildForm> forms = new ArrayList<>();
        for (String name : children) {
            ChildForm child = new ChildForm();
            child.setName(name);
            child.setAge("7");
            forms.add(child);
        }
        form.setChildren(forms);
        contact.fill(form);
        return withId(contact, 42L);
    }

    /** As it would have come through this channel. */
    public static Contact through(Channel channel, Contact contact) {
        contact.changeChannel(channel);
        return contact;
    }

    /** As stored under this id. */
    public static <T> T withId(T entity, long id) {
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField("id");
                field.setAccessible(true);
                field.set(entity, id);
                return entity;
            } catch (NoSuchFieldException above) {
                continue;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalArgumentException(entity.getClass() + " has no id");
    }
}
