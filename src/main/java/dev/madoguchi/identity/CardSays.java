package dev.madoguchi.identity;

import dev.madoguchi.identity.residence.CardImage;
import dev.madoguchi.identity.residence.CardPicture;
import dev.madoguchi.identity.residence.NotedAddress;
import dev.madoguchi.identity.residence.PrintedEntries;
import dev.madoguchi.identity.residence.ResidenceItems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a card without the four items says of its holder: a driver's licence or a residence card. Nothing of it is guessed.
 *
 * @param sex empty where the card says none
 */
public record CardSays(Told name, Told address, Told birthDate, Optional<Sex> sex, Beside beside) {

    /** Tells nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "CardSays";
    }

    /**
     * What stands beside the items.
     *
     * @param notes further names, in text
     * @param untils until when what is valid
     * @param front the whole front, where the card has it as one picture
     * @param photo the holder's
     */
    public record Beside(
            List<Note> notes, List<Until> untils, Optional<CardPicture> front, Optional<CardPicture> photo) {
        public Beside {
            notes = List.copyOf(notes);
            untils = List.copyOf(untils);
        }

        @Override
        public String toString() {
            return "Beside";
        }
    }

    /** A further item in text; the key is of its name. */
    public record Note(String key, String words) {
        @Override
        public String toString() {
            return "Note";
        }
    }

    /** A day up to which something holds. */
    public record Until(What what, LocalDate day) {
        /** What holds. */
        public enum What {
            LICENCE,
            CARD,
            STAY
        }
    }

    /** What a driver's licence says. It holds no sex, and changes are written on its back. */
    static CardSays of(LicenceItems items, LicenceFacts facts) {
        List<Note> notes = Stream.of(
                        new Note("identity.licence.reading", items.reading().shown()),
                        new Note(
                                "identity.licence.commonName",
                                items.commonName().shown()),
                        new Note(
                                "identity.licence.unifiedReading",
                                items.unifiedReading().shown()))
                .filter(note -> !note.words().isBlank())
                .toList();
        Told birthDate = items.birthDate().day().isPresent()
                ? new Told.Text(items.birthDate().shown())
                : new Told.Missing();
        return new CardSays(
                items.name().exact()
                        ? text(items.name().shown())
                        : new Told.Marked(items.name().shown()),
                items.address().exact()
                        ? changeable(items.address().shown())
                        : new Told.Marked(items.address().shown()),
                birthDate,
                Optional.empty(),
                new Beside(notes, untils(facts), Optional.empty(), Optional.empty()));
    }

    /** What a driver's licence tells everybody of its validity. */
    static List<Until> untils(LicenceFacts facts) {
        return facts.expires().day().stream()
                .map(day -> new Until(Until.What.LICENCE, day))
                .toList();
    }

    /** What a residence card says. The name is a picture on every one. */
    static CardSays of(ResidenceItems items) {
        Optional<PrintedEntries> entries = items.entries();
        Told noted = items.noted()
                .map(NotedAddress::address)
                .map(CardSays::changeable)
                .orElse(new Told.Missing());
        return new CardSays(
                drawn(items, ResidenceItems.Place.NAME).orElse(new Told.Missing()),
                drawn(items, ResidenceItems.Place.ADDRESS).orElse(noted),
                entries.map(PrintedEntries::birthDate).map(CardSays::date).orElse(new Told.Missing()),
                entries.map(PrintedEntries::sex).flatMap(CardSays::sex),
                new Beside(
                        List.of(),
                        entries.map(CardSays::untils).orElse(List.of()),
                        items.image(ResidenceItems.Place.FRONT).map(CardImage::picture),
                        items.image(ResidenceItems.Place.PHOTO).map(CardImage::picture)));
    }

    private static List<Until> untils(PrintedEntries entries) {
        return Stream.concat(until(Until.What.CARD, entries.cardExpiry()), until(Until.What.STAY, entries.stayUntil()))
                .toList();
    }

    /** Nothing for what is no day of the calendar, as of a stay without end. */
    private static Stream<Until> until(Until.What what, String digits) {
        try {
            return Stream.of(new Until(what, LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static Optional<Told> drawn(ResidenceItems items, ResidenceItems.Place place) {
        return items.image(place).map(CardImage::picture).map(Told.Drawn::new);
    }

    private static Told date(String digits) {
        return digits.matches("[0-9]{8}") ? new Told.Text(digits) : new Told.Missing();
    }

    private static Told text(String words) {
        return sound(words) ? new Told.Text(words) : new Told.Missing();
    }

    private static Told changeable(String words) {
        return sound(words) ? new Told.Changeable(words) : new Told.Missing();
    }

    /** A control character would reach printers and lists as a command. */
    private static boolean sound(String words) {
        return !words.isBlank() && words.chars().noneMatch(Character::isISOControl);
    }

    /** 3, not stated, is none: the holder is asked. */
    private static Optional<Sex> sex(String digit) {
        return switch (digit) {
            case "1" -> Optional.of(Sex.MALE);
            case "2" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }
}
