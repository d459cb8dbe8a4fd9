package dev.madoguchi.freetext;

import dev.madoguchi.freetext.Finding.Kind;
import dev.madoguchi.names.NameSearch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people of the day, ready for comparing with what is typed. It lives in memory as long as a text is written. */
public final class KnownPeople {
    /** Nobody is known, as where no day book is open. */
    public static final KnownPeople NOBODY = new KnownPeople(List.of());

    private static final Pattern MUNICIPALITY =
            Pattern.compile("^(?:東京都|北海道|(?:京都|大阪)府|\\p{IsHan}{2,3}県)?[^市区町村0-9０-９]{1,8}[市区町村](?:\\p{IsHan}{1,3}区)?");
    /** Shorter than this it is a district, in which many people live. */
    private static final int SHORTEST_ADDRESS = 5;

    private final NameSearch names;
    private final NameSearch addresses;
    private final Set<LocalDate> birthDates;

    private KnownPeople(List<KnownPerson> people) {
        names = NameSearch.ofPeople(people.stream().map(KnownPerson::name).toList());
        List<String> places = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (KnownPerson person : people) {
            Stream.of(person.address(), MUNICIPALITY.matcher(person.address()).replaceFirst(""))
                    .filter(place -> place.length() >= SHORTEST_ADDRESS)
                    .forEach(places::add);
            date(person.birthDate()).forEach(dates::add);
        }
        addresses = NameSearch.ofWhole(places);
        birthDates = Set.copyOf(dates);
    }

    public static KnownPeople of(List<KnownPerson> people) {
        return new KnownPeople(people);
    }

    Set<LocalDate> birthDates() {
        return birthDates;
    }

    Stream<Finding> find(String text) {
        return Stream.concat(
                names.in(text).stream().map(span -> new Finding(Kind.NAME, span.from(), span.to())),
                addresses.in(text).stream().map(span -> new Finding(Kind.ADDRESS, span.from(), span.to())));
    }

    /** A card may have no day or month; such a date is not compared. */
    private static Stream<LocalDate> date(String written) {
        try {
            return Stream.of(LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDay) {
            return Stream.of();
        }
    }
}
