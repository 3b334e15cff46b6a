package vn.hotline.benchmark;

import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.Identifier;
import vn.hotline.intervention.lead.CaseFinder;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.platform.search.Found;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;

/** What a person searches and looks up, asked of the services themselves: without drawing what was found. */
final class SearchTimes {

    private static final int LIMIT = 50;
    private static final int LIMIT_MISTYPED = 100;
    private static final int SHOWN = 20;

    private final ServicesOnDatabase services;
    private final Options options;
    private final Invented invented = new Invented(111);

    SearchTimes(ServicesOnDatabase services, Options options) {
        this.services = services;
        this.options = options;
    }

    void measure(Report report) throws Exception {
        services.signIn(new Identity(1L, null, "benchmark", Role.SUPERVISOR, 1, 0));
        report.row(
                "search for a name of three words, contacts and cases", samples(() -> search(invented.name())), LIMIT);
        report.row(
                "search for a name with one letter wrong, contacts and cases",
                samples(() -> searchMistyped(invented.name())),
                LIMIT_MISTYPED);
        report.row("search for a number", samples(() -> search(invented.knownNumber())), LIMIT);
        report.row("earlier contacts of a caller", samples(this::lookUp), LIMIT);
    }

    private Samples samples(Runnable request) throws Exception {
        return Samples.of(options.times(300), options.times(400), i -> request.run());
    }

    private void search(String typed) {
        services.committed(() -> {
            services.get(ContactSearch.class).find(typed, SHOWN);
            return services.get(CaseFinder.class).find(typed, SHOWN);
        });
    }

    /** Two neighbours of the first word changed places, and what is found as it stands is few. */
    private void searchMistyped(String name) {
        String typed = name.charAt(1) + name.substring(0, 1) + name.substring(2);
        services.committed(() -> {
            Found<ContactRow> contacts = services.get(ContactSearch.class).find(typed, SHOWN);
            Found<CaseRow> cases = services.get(CaseFinder.class).find(typed, SHOWN);
            services.get(ContactSearch.class).findMistyped(typed, contacts, SHOWN);
            return services.get(CaseFinder.class).findMistyped(typed, cases, SHOWN);
        });
    }

    private void lookUp() {
        services.committed(() ->
                services.get(ContactSearch.class).ofCaller(Identifier.of(invented.knownNumber(), null), null, SHOWN));
    }
}
