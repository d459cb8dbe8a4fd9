package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.CardSession;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads a residence card at the counter: its kind, which it tells everybody, and what it says after the number printed on it.
 * Each deed is one session that ends with a reset of the card.
 */
public final class ResidenceReading {
    private static final List<Charset> ASCII = List.of(StandardCharsets.US_ASCII);

    private final CardReader reader;
    private final Duration wait;
    private final SecureRandom random;

    /** @param wait how long a card may take to come before the fault is {@code NO_CARD} */
    public ResidenceReading(CardReader reader, Duration wait, SecureRandom random) {
        this.reader = reader;
        this.wait = wait;
        this.random = random;
    }

    /**
     * What the card tells everybody; empty where it is another card.
     *
     * @throws DeviceException {@code NO_CARD}, {@code ABSENT}, {@code BUSY}, {@code TIMEOUT}; {@code BROKEN} for a card whose
     *     answers cannot be
     */
    public Optional<ResidenceFacts> look() throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            return facts(new FileReading(session));
        }
    }

    /**
     * Reads all the card says.
     *
     * @param number as printed on the card; the caller closes it
     * @throws DeviceException as {@link #look()}
     */
    public ResidenceOutcome read(CardNumber number) throws DeviceException {
        try (CardSession session = reader.connect(wait)) {
            FileReading files = new FileReading(session);
            Optional<ResidenceFacts> facts = facts(files);
            if (facts.isEmpty()) {
                return new ResidenceOutcome.UnknownCard();
            }
            return switch (facts.get().kind().generation()) {
                case FIRST -> read(session, CardCipher.TRIPLE_DES, number, new FirstGeneration(files, facts.get()));
                case SECOND -> read(session, CardCipher.AES, number, new SecondGeneration(files, facts.get()));
                case SPECIFIED -> new ResidenceOutcome.Specified(facts.get().kind());
            };
        }
    }

    private ResidenceOutcome read(CardSession session, CardCipher cipher, CardNumber number, Contents contents)
            throws DeviceException {
        Optional<SessionKey> proven = new NumberProof(session, cipher, random).show(number);
        if (proven.isEmpty()) {
            return new ResidenceOutcome.WrongNumber();
        }
        try (SessionKey key = proven.get()) {
            return new ResidenceOutcome.Read(contents.read(key));
        }
    }

    /** The master file is the current one after the session's reset, so that nothing needs to be selected. */
    private static Optional<ResidenceFacts> facts(FileReading files) throws DeviceException {
        Optional<Elements> found = files.free(CardFile.KIND);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<ResidenceKind> kind = ResidenceKind.ofCode(found.get().text(CardFile.KIND_TAG, ASCII));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Elements> common = files.free(CardFile.COMMON);
        String version = common.isEmpty() ? "" : common.get().text(CardFile.VERSION_TAG, ASCII);
        return Optional.of(new ResidenceFacts(kind.get(), version));
    }
}
