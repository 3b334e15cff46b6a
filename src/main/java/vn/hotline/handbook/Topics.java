package vn.hotline.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.contact.ContactCode;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;

/** What a script or a phrase can be about: entries of code lists, stored and sent as {@code LIST:CODE}, or every contact. */
@ApplicationScoped
public class Topics {

    /** The script of a helpline that is shown while nothing is chosen. */
    public static final String GENERAL = "GENERAL";

    private static final String BETWEEN = ":";

    @Inject
    private Codes codes;

    /** A topic as it is stored. */
    public static String of(CodeList list, String code) {
        return list.name() + BETWEEN + code;
    }

    /** The list that a topic is of; nothing for {@link #GENERAL} and for what is no topic. */
    public static Optional<CodeList> listOf(String topic) {
        return Arrays.stream(CodeList.values())
                .filter(list -> topic.startsWith(list.name() + BETWEEN))
                .findFirst();
    }

    /** The code of a topic of a list. */
    public static String codeOf(String topic) {
        return topic.substring(topic.indexOf(BETWEEN) + 1);
    }

    /** In the order of the lists: what is done before what is told before what is talked about. @param line null for both */
    public List<String> offered(Helpline line) {
        Stream<CodeList> forms = Stream.of(Helpline.values())
                .filter(one -> line == null || one == line)
                .map(ContactCode::formsOf);
        List<String> topics = new ArrayList<>();
        Stream.of(Stream.of(CodeList.INTERVENTION_TYPE), forms, Stream.of(CodeList.COUNSELLING_TOPIC))
                .flatMap(lists -> lists)
                .forEach(list -> codes.offered(list).stream()
                        .map(CodeEntry::getCode)
                        .forEach(code -> topics.add(of(list, code))));
        return topics;
    }
}
