package dev.madoguchi.sync;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.KeyDocument;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's keys as a station trusts them: those that it pinned at enrolment, and those that the pinned authority has vouched for since.
 * Safe for several threads.
 *
 * <p>A document that is older than the one at hand changes nothing. What was learned is on the disk before it is used; where the file
 * does not open any more, the pinned keys serve until the next contact.
 */
public final class PinnedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PinnedKeys.class);

    private final CityPins pins;
    private final Optional<SecretFile> file;
    private volatile Optional<KeyDocument> learned;

    private PinnedKeys(CityPins pins, Optional<SecretFile> file) {
        this.pins = pins;
        this.file = file;
        this.learned = Optional.empty();
    }

    /** The keys of the enrolment, and for this run of the program what is learned. */
    static PinnedKeys of(CityPins pins) {
        return new PinnedKeys(pins, Optional.empty());
    }

    /** The keys of the enrolment and what was learned since, which lies in this file. */
    static PinnedKeys load(CityPins pins, SecretFile file) {
        PinnedKeys keys = new PinnedKeys(pins, Optional.of(file));
        if (file.exists()) {
            try {
                keys.learned = Optional.of(keys.vouched(new String(file.read(), StandardCharsets.US_ASCII)));
            } catch (SecretException | JwsException e) {
                LOG.error("The city's newer keys cannot be read; they are fetched anew at the next contact", e);
            }
        }
        return keys;
    }

    /** The newest version known; 0 where nothing was learned since the enrolment. */
    public long version() {
        return learned.map(KeyDocument::version).orElse(0L);
    }

    /** What records are sealed for now. */
    public CityPublicKey sealing() {
        return learned.map(document -> document.sealing().getFirst()).orElse(pins.sealing());
    }

    /** What receipts are checked with: the newest key and all before it. */
    public VerifyingKeys receipts() {
        Stream<VerifyingKey> newer = learned.stream().flatMap(document -> document.receipt().all().stream());
        return new VerifyingKeys(
                Stream.concat(newer, Stream.of(pins.receipt())).distinct().toList());
    }

    /**
     * Takes a document of newer keys, durably.
     *
     * @return whether it was newer and is to be believed
     */
    public synchronized boolean learn(String document) {
        try {
            KeyDocument told = vouched(document);
            if (told.version() <= version()) {
                return false;
            }
            if (file.isPresent()) {
                file.get().write(document.getBytes(StandardCharsets.US_ASCII));
            }
            learned = Optional.of(told);
            LOG.info("The city's keys are now of version {}", told.version());
            return true;
        } catch (JwsException e) {
            LOG.warn("A document of the city's keys is not to be believed: {}", e.getMessage());
        } catch (SecretException e) {
            LOG.error("The city's newer keys cannot be kept; tried again at the next contact", e);
        }
        return false;
    }

    private KeyDocument vouched(String document) throws JwsException {
        KeyDocument told = KeyDocument.verify(document, pins.authority());
        if (!told.issuer().equals(pins.issuer())) {
            throw new JwsException(JwsException.Reason.WRONG_KEY, "the keys of another city");
        }
        return told;
    }
}
