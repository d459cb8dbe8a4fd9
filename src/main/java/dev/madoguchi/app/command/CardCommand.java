package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.CardReading;
import dev.madoguchi.identity.FaceNumber;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.LicenceReading;
import dev.madoguchi.identity.Pin;
import dev.madoguchi.identity.PinOutcome;
import dev.madoguchi.identity.residence.ResidenceReading;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the card on the reader: what it tells everybody, and with its PIN the four items. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the card on the reader: kind, tries left, validity of the certificate, whether it carries a licence.",
            "With --pin-stdin also the four items, or what stands on the face of a driver's licence; the PIN is one line on",
            "standard input, never an argument. For a residence card that line is the number printed on it, and its items and",
            "pictures are told. With --face-stdin the four items by what stands on the face of a My Number Card: birth date",
            "(YYMMDD, the year as that of the era), year of expiry and security code, fourteen digits in one line."
        })
final class CardCommand implements Runnable {
    @Option(names = "--reader", description = "A part of the reader's name; otherwise whichever holds a card.")
    private String reader = "";

    @ArgGroup
    private final Opening opening = new Opening();

    @Option(names = "--last-try", description = "Use the PIN even when only one try is left.")
    private boolean lastTry;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--wait", description = "Seconds to wait for a card (default 5).")
    private int seconds = 5;

    /** What the items are read by; one at most. */
    static final class Opening {
        @Option(names = "--pin-stdin", description = "Read the items with the PIN from standard input.")
        private boolean pin;

        @Option(
                names = "--face-stdin",
                description = "Read the four items by the numbers on the card's face, likewise.")
        private boolean face;
    }

    @Override
    public void run() {
        try (PcscReaders readers = new PcscReaders()) {
            CardReader chosen = readers.reader(reader);
            CardReading reading = new CardReading(chosen, Duration.ofSeconds(seconds));
            CardFacts facts = reading.look();
            Map<String, Object> found = described(facts);
            if (opening.face && facts.kind() != CardKind.MY_NUMBER) {
                throw new CommandFault("Only a My Number Card is read by the numbers on its face.");
            }
            if (facts.kind() == CardKind.DRIVER_LICENCE) {
                found.putAll(licence(new LicenceReading(chosen, Duration.ofSeconds(seconds))));
            } else if (facts.kind() == CardKind.RESIDENCE_CARD) {
                found.putAll(residence(chosen));
            } else if (opening.pin) {
                found.putAll(itemsByPin(reading, facts));
            } else if (opening.face) {
                found.putAll(itemsByFace(reading, facts));
            }
            print(found);
        } catch (DeviceException e) {
            throw DeviceWords.fault("card", e);
        }
    }

    private Map<String, Object> licence(LicenceReading reading) throws DeviceException {
        if (opening.pin) {
            try (Pin pin = readPin()) {
                return LicenceTold.all(reading.read(pin, lastTry));
            }
        }
        return reading.look()
                .map(LicenceTold::facts)
                .orElseThrow(() -> new CommandFault("The driver's licence was taken away; lay it down again."));
    }

    private Map<String, Object> residence(CardReader chosen) throws DeviceException {
        ResidenceAnswers answers =
                new ResidenceAnswers(new ResidenceReading(chosen, Duration.ofSeconds(seconds), new SecureRandom()));
        return opening.pin ? answers.items(input()) : answers.facts();
    }

    private Map<String, Object> itemsByPin(CardReading reading, CardFacts seen) throws DeviceException {
        try (Pin pin = readPin()) {
            return told(reading.read(pin, lastTry), "PIN", seen);
        }
    }

    private Map<String, Object> itemsByFace(CardReading reading, CardFacts seen) throws DeviceException {
        try (FaceNumber number = readFaceNumber()) {
            return told(reading.read(number, lastTry), "number on its face", seen);
        }
    }

    private static Map<String, Object> told(PinOutcome outcome, String entered, CardFacts seen) {
        return switch (outcome) {
            case PinOutcome.Read read -> described(sameCard(read, seen).items());
            case PinOutcome.WrongPin wrong ->
                throw new CommandFault("Wrong " + entered + "; " + wrong.triesLeft() + " tries are left.");
            case PinOutcome.LastTryNotConfirmed none ->
                throw new CommandFault("One try is left and was not used. Ask the holder; then add --last-try.");
            case PinOutcome.Blocked none ->
                throw new CommandFault("The " + entered + " is blocked; the municipality's window can reset it.");
            case PinOutcome.PinNotSet none ->
                throw new CommandFault("The card has no " + entered + " for the four items.");
            case PinOutcome.UnknownCard none ->
                throw new CommandFault("This is neither a My Number Card nor a driver's licence.");
        };
    }

    /** The tries were asked before the secret was given, in a session of its own. */
    private static PinOutcome.Read sameCard(PinOutcome.Read read, CardFacts seen) {
        if (!read.facts().userCertificate().equals(seen.userCertificate())) {
            throw new CommandFault("The card was changed for another in mid-reading. Leave one card on the reader.");
        }
        return read;
    }

    private static Pin readPin() {
        try (SecretLine line = SecretLine.of(input())) {
            CharBuffer typed = CharBuffer.wrap(line.typed());
            if (!Pin.wellFormed(typed)) {
                throw new CommandFault("Standard input must be a line with a PIN of four digits.");
            }
            return Pin.of(typed);
        }
    }

    private static FaceNumber readFaceNumber() {
        try (SecretLine line = SecretLine.of(input())) {
            CharBuffer typed = CharBuffer.wrap(line.typed());
            if (!FaceNumber.wellFormed(typed)) {
                throw new CommandFault("Standard input must be a line with fourteen digits: birth date (YYMMDD, era"
                        + " year), year of expiry, security code.");
            }
            return FaceNumber.of(typed);
        }
    }

    private static Reader input() {
        return new InputStreamReader(System.in, StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> described(CardFacts facts) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", facts.kind().name());
        told.put("tries", facts.pinTries().orElse(null));
        told.put(
                "certificate",
                facts.userCertificate()
                        .map(certificate -> Map.of(
                                "issuer", certificate.issuer(),
                                "notBefore", certificate.notBefore().toString(),
                                "notAfter", certificate.notAfter().toString(),
                                "valid", certificate.validAt(Clock.systemUTC().instant())))
                        .orElse(null));
        told.put("licencePresent", facts.kind() == CardKind.MY_NUMBER ? facts.licencePresent() : null);
        return told;
    }

    private static Map<String, Object> described(FourItems items) {
        return Map.of(
                "items",
                Map.of(
                        "name", items.name(),
                        "address", items.address(),
                        "birthDate", items.birthDate(),
                        "sex", items.sex().name()));
    }

    private void print(Map<String, Object> found) {
        if (json) {
            Json.print(found);
        } else {
            found.forEach((name, value) -> System.out.println(name + ": " + (value == null ? "-" : value)));
        }
    }
}
