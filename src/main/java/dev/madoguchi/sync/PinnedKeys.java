package dev.madoguchi.sync;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.KeyDocument;
import dev.madoguchi.seal.VerifyingKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's keys as a station trusts them: those that it pinned at enrolment, and those that the pinned authority has vouched for since.
 * Safe for several threads.
 *
 * <p>A document that is older than the one at hand changes nothing. What was learned is on the disk before it is used; where the file
 * cannot be believed any more, the pinned keys serve until the next contact.
 */
public final class PinnedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PinnedKeys.class);

    private final CityPins pins;
    private final Optional<KeyDocumentFile> file;
    private volatile Optional<KeyDocument> learned;

    private PinnedKeys(CityPins pins, Optional<KeyDocumentFile> file) {
        this.pins = pins;
        this.file = file;
        this.learned = file.flatMap(KeyDocumentFile::read);
    }

    /** The keys of the enrolment, and for this run of the program what is learned. */
    static PinnedKeys of(CityPins pins) {
        return new PinnedKeys(pins, Optional.empty());
    }

    /** The keys of the enrolment and what was learned since, which lies in this file. */
    static PinnedKeys load(CityPins pins, Path file) {
        return new PinnedKeys(pins, Optional.of(new KeyDocumentFile(file, pins.issuer(), pins.authority())));
    }

    /** The newest version known; 0 where nothing was learned since the enrolment. */
    public long version() {
        return learned.map(KeyDocument::version).orElse(0L);
    }

    /** Whether the city's authority has handed over to another, from which this station has no certificate yet. */
    public boolean authorityMoved() {
        return learned.filter(document -> !document.by().equals(pins.authority()))
                .isPresent();
    }

    /** What records are sealed for now. */
    public CityPublicKey sealing() {
        return learned.map(document -> document.sealing().getFirst()).orElse(pins.sealing());
    }

    /** What receipts are checked with: the newest key and all before it. */
    public VerifyingKeys receipts() {
        return KeyDocumentFile.receipts(learned, pins.receipt());
    }

    /**
     * Takes a document of newer keys, durably.
     *
     * @return whether it was newer and is to be believed
     */
    public synchronized boolean learn(String document) {
        try {
            KeyDocument told = KeyDocumentFile.vouched(document, pins.issuer(), pins.authority());
            if (told.version() <= version()) {
                return false;
            }
            if (file.isPresent()) {
                file.get().keep(document);
            }
            learned = Optional.of(told);
            LOG.info("The city's keys are now of version {}", told.version());
            return true;
        } catch (JwsException e) {
            LOG.warn("A document of the city's keys is not to be believed: {}", e.getMessage());
        } catch (IOException e) {
            LOG.error("The city's newer keys cannot be kept; tried again at the next contact", e);
        }
        return false;
    }
}
