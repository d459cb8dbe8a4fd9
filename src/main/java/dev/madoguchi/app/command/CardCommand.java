package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.CardReading;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.LicenceFacts;
import dev.madoguchi.identity.LicenceReading;
import dev.madoguchi.identity.Pin;
import dev.madoguchi.identity.PinOutcome;
import dev.madoguchi.identity.residence.ResidenceReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
            "pictures are told."
        })
final class CardCommand implements Runnable {
    @Option(names = "--reader", description = "A part of the reader's name; otherwise whichever holds a card.")
    private String reader = "";

    @Option(names = "--pin-stdin", description = "Read the items with the PIN from standard input.")
    private boolean withPin;

    @Option(names = "--last-try", description = "Use the PIN even when only one try is left.")
    private boolean lastTry;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--wait", description = "Seconds to wait for a card (default 5).")
    private int seconds = 5;

    @Override
    public void run() {
        try (PcscReaders readers = new PcscReaders()) {
            CardReader chosen = readers.reader(reader);
            CardReading reading = new CardReading(chosen, Duration.ofSeconds(seconds));
            CardFacts facts = reading.look();
            Map<String, Object> found = described(facts);
            if (facts.kind() == CardKind.DRIVER_LICENCE) {
                found.putAll(licence(new LicenceReading(chosen, Duration.ofSeconds(seconds))));
            } else if (facts.kind() == CardKind.RESIDENCE_CARD) {
                found.putAll(residence(chosen));
            } else if (withPin) {
                found.putAll(items(reading));
            }
            print(found);
        } catch (DeviceException e) {
            throw DeviceWords.fault("card", e);
        }
    }

    private Map<String, Object> licence(LicenceReading reading) throws DeviceException {
        LicenceFacts facts = reading.look()
                .orElseThrow(() -> new CommandFault("The driver's licence was taken away; lay it down again."));
        Map<String, Object> told = LicenceTold.facts(facts);
        if (withPin) {
            try (Pin pin = readPin()) {
                told.putAll(LicenceTold.items(reading.read(pin, lastTry)));
            }
        }
        return told;
    }

    private Map<String, Object> residence(CardReader chosen) throws DeviceException {
        ResidenceAnswers answers =
                new ResidenceAnswers(new ResidenceReading(chosen, Duration.ofSeconds(seconds), new SecureRandom()));
        Map<String, Object> found = new LinkedHashMap<>(answers.facts());
        if (withPin) {
            found.putAll(answers.items(new InputStreamReader(System.in, StandardCharsets.US_ASCII)));
        }
        return found;
    }

    private Map<String, Object> items(CardReading reading) throws DeviceException {
        try (Pin pin = readPin()) {
            return switch (reading.read(pin, lastTry)) {
                case PinOutcome.Read read -> described(read.items());
                case PinOutcome.WrongPin wrong ->
                    throw new CommandFault("Wrong PIN; " + wrong.triesLeft() + " tries are left.");
                case PinOutcome.LastTryNotConfirmed none ->
                    throw new CommandFault("One try is left and was not used. Ask the holder; then add --last-try.");
                case PinOutcome.Blocked none ->
                    throw new CommandFault("The PIN is blocked; the municipality's window can reset it.");
                case PinOutcome.PinNotSet none -> throw new CommandFault("The card has no PIN for the four items.");
                case PinOutcome.UnknownCard none ->
                    throw new CommandFault("This is neither a My Number Card nor a driver's licence.");
            };
        }
    }

    private static Pin readPin() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
            if (line == null || !Pin.wellFormed(line.strip())) {
                throw new CommandFault("Standard input must be a line with a PIN of four digits.");
            }
            return Pin.of(line.strip());
        } catch (IOException e) {
            throw new CommandFault("Standard input cannot be read.", e);
        }
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
