package dev.madoguchi.sync;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.KeyDocument;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the city's newer keys, as its authority signed them. It is needed before anybody signs in and holds public keys only, so
 * it lies in the clear; it is checked whenever it is read.
 *
 * @param file not there before the first exchange
 * @param issuer the city's name as it stands in receipts
 * @param authority the only one whose word on keys counts
 */
record KeyDocumentFile(Path file, String issuer, X509Certificate authority) {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDocumentFile.class);

    /** A signed document of some hundred exchanges. */
    private static final int LONGEST = 64 * 1024;

    /** What is to be believed of it; empty where there is nothing, which the next contact makes good. */
    Optional<KeyDocument> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException("longer than any document of keys");
            }
            String document = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
            return Optional.of(vouched(document, issuer, authority));
        } catch (IOException | JwsException e) {
            LOG.error("The city's newer keys cannot be read; they are fetched anew at the next contact", e);
            return Optional.empty();
        }
    }

    /** What a document says, where the authority has vouched for it as this city's. */
    static KeyDocument vouched(String document, String issuer, X509Certificate authority) throws JwsException {
        KeyDocument told = KeyDocument.verify(document, authority);
        if (!told.issuer().equals(issuer)) {
            throw new JwsException(JwsException.Reason.WRONG_KEY, "the keys of another city");
        }
        return told;
    }

    /** Keeps a document that was vouched for, durably. */
    void keep(String document) throws IOException {
        DurableFile.write(file, document.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What the city's statements are checked with: the newest key and all before it.
     *
     * @param pinned that of the enrolment
     */
    static VerifyingKeys receipts(Optional<KeyDocument> learned, VerifyingKey pinned) {
        Stream<VerifyingKey> newer = learned.stream().flatMap(document -> document.receipt().all().stream());
        return new VerifyingKeys(
                Stream.concat(newer, Stream.of(pinned)).distinct().toList(),
                learned.map(document -> document.receipt().ended()).orElse(Map.of()));
    }
}
