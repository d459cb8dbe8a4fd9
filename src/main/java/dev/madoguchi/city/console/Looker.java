package dev.madoguchi.city.console;

import dev.madoguchi.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who looks at a page, and in which language.
 *
 * @param names what the municipality calls things
 * @param session empty on the page of the sign-in
 * @param waiting how many cases wait for this very person
 */
record Looker(String municipality, Names names, Texts texts, ZoneId zone, Optional<Session> session, int waiting) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String DEED = "console.deed.";

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String address(String page) {
        return "/" + municipality + "/" + page;
    }

    boolean may(Predicate<ConsoleRole> right) {
        return session.filter(found -> right.test(found.account().role())).isPresent();
    }

    /** What is called so in the texts, or by the municipality; its id where neither has a name for it. */
    String deed(String deed) {
        int dot = deed.indexOf('.');
        String kind = dot < 0 ? deed : deed.substring(0, dot);
        String name =
                texts.has(DEED + kind) ? text(DEED + kind) : names.procedures().getOrDefault(kind, kind);
        return dot < 0 ? name : text("console.deedPart", name, part(deed.substring(dot + 1)));
    }

    private String part(String part) {
        return Stream.of("console.part.", "municipality.route.", "visit.stage.")
                .map(prefix -> prefix + part)
                .filter(texts::has)
                .findFirst()
                .map(this::text)
                .orElse(part);
    }
}
