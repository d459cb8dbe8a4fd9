package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.identity.residence.CardImage;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.identity.residence.CardPicture;
import dev.madoguchi.identity.residence.NotedAddress;
import dev.madoguchi.identity.residence.PrintedEntries;
import dev.madoguchi.identity.residence.ResidenceFacts;
import dev.madoguchi.identity.residence.ResidenceItems;
import dev.madoguchi.identity.residence.ResidenceOutcome;
import dev.madoguchi.identity.residence.ResidenceReading;
import dev.madoguchi.identity.residence.ResidenceWords;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the command {@code card} prints of a residence card. */
final class ResidenceAnswers {
    private final ResidenceReading reading;
    private final ResidenceWords words = new ResidenceWords(new Texts(Locale.ENGLISH));

    ResidenceAnswers(ResidenceReading reading) {
        this.reading = reading;
    }

    /** What the card tells everybody. */
    Map<String, Object> facts() throws DeviceException {
        return reading.look().map(ResidenceAnswers::described).orElseGet(Map::of);
    }

    /**
     * What the card tells everybody, and what it says after its number, of one and the same card.
     *
     * @param in where the number stands in a line
     * @throws CommandFault when the line is no number, or the card is not read
     */
    Map<String, Object> items(Reader in) throws DeviceException {
        try (CardNumber number = number(in)) {
            ResidenceOutcome outcome = reading.read(number);
            if (outcome instanceof ResidenceOutcome.Read read) {
                return described(read.items());
            }
            throw new CommandFault(
                    words.of(outcome).map(ResidenceAnswers::sentence).orElseThrow());
        }
    }

    private static CardNumber number(Reader in) {
        try (SecretLine line = SecretLine.of(in)) {
            if (!CardNumber.wellFormed(line.typed())) {
                throw new CommandFault(
                        "Standard input must be a line with the card's number: 2 letters, 8 digits, 2 letters.");
            }
            return CardNumber.of(line.typed());
        }
    }

    private static Map<String, Object> described(ResidenceFacts facts) {
        return Map.of("residence", Map.of("kind", facts.kind().name(), "version", facts.version()));
    }

    private Map<String, Object> described(ResidenceItems items) {
        Map<String, Object> told = new LinkedHashMap<>(described(items.facts()));
        items.entries().ifPresent(entries -> told.put("items", described(entries)));
        items.noted().ifPresent(noted -> told.put("items", described(noted)));
        Map<String, Object> images = new LinkedHashMap<>();
        for (ResidenceItems.Place place : ResidenceItems.Place.values()) {
            items.image(place).ifPresent(image -> images.put(place.name(), described(image)));
        }
        told.put("images", images);
        return told;
    }

    private static Map<String, String> described(PrintedEntries entries) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cardExpiry", entries.cardExpiry());
        told.put("birthDate", entries.birthDate());
        told.put("sex", entries.sex());
        told.put("nationality", entries.nationality());
        told.put("status", entries.status());
        told.put("period", entries.period());
        told.put("workRestriction", entries.workRestriction());
        told.put("stayUntil", entries.stayUntil());
        return told;
    }

    private static Map<String, String> described(NotedAddress noted) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("date", noted.date());
        told.put("municipality", noted.municipality());
        told.put("address", noted.address());
        return told;
    }

    private Map<String, String> described(CardImage image) {
        CardPicture picture = image.picture();
        String seen = picture instanceof CardPicture.Shown shown
                ? shown.image().getWidth() + " x " + shown.image().getHeight()
                : words.of(picture).map(ResidenceAnswers::sentence).orElseThrow();
        return Map.of("format", image.format().name(), "picture", seen);
    }

    private static String sentence(Notice notice) {
        return (notice.what() + " " + notice.todo()).strip();
    }
}
