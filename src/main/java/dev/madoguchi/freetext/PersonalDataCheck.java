package dev.madoguchi.freetext;

import dev.madoguchi.freetext.Finding.Kind;
import dev.madoguchi.report.FreeTextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for personal data in free text: names of the day's people and whoever is called by name, addresses, telephones and other long
 * numbers, dates of birth, mail addresses, My Numbers. Quick enough for every key stroke; nothing of the text is kept.
 */
public final class PersonalDataCheck implements FreeTextCheck {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+ ?@ ?[\\w-]+(?:\\.[\\w-]+)+");
    private static final Comparator<Finding> FROM_THE_FRONT =
            Comparator.comparingInt(Finding::from).thenComparing(Finding::to, Comparator.reverseOrder());

    private final Supplier<KnownPeople> people;
    private final Clock clock;

    /** @param people who is known at this moment */
    public PersonalDataCheck(Supplier<KnownPeople> people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Where nobody is known by name, as outside an open day. */
    public static PersonalDataCheck ofPatterns(Clock clock) {
        return new PersonalDataCheck(() -> KnownPeople.NOBODY, clock);
    }

    @Override
    public List<Place> look(String text) {
        return find(text).stream()
                .map(finding -> new Place(finding.from(), finding.to()))
                .toList();
    }

    /** What looks like personal data, from the front; of two that overlap, the one that begins first. */
    public List<Finding> find(String text) {
        Typed typed = Typed.of(text);
        KnownPeople known = people.get();
        List<Finding> all = Stream.of(
                        known.find(text),
                        TitledNames.find(typed),
                        new BirthDates(LocalDate.now(clock), known.birthDates()).find(typed).stream(),
                        Addresses.find(typed),
                        Numbers.find(typed),
                        MAIL.matcher(typed.narrow())
                                .results()
                                .map(match -> new Finding(Kind.MAIL, match.start(), match.end())))
                .flatMap(found -> found)
                .sorted(FROM_THE_FRONT)
                .toList();
        List<Finding> apart = new ArrayList<>();
        for (Finding finding : all) {
            if (apart.isEmpty() || !apart.getLast().touches(finding)) {
                apart.add(finding);
            }
        }
        return List.copyOf(apart);
    }
}
