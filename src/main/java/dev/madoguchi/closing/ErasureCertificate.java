package dev.madoguchi.closing;

import dev.madoguchi.seal.Digests;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.VerifyingKey;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A signed statement that a day's personal data are gone, as a compact JWS for machines and a PDF for people. */
public final class ErasureCertificate {
    /** The type in the JWS header. */
    public static final String TYPE = "madoguchi-erasure+jws";

    private final String jws;
    private final byte[] pdf;

    ErasureCertificate(String jws, byte[] pdf) {
        this.jws = jws;
        this.pdf = pdf.clone();
    }

    /** The statement. */
    public String jws() {
        return jws;
    }

    /** The same for paper. */
    public byte[] pdf() {
        return pdf.clone();
    }

    /** SHA-256 of the statement's characters, 64 lower-case hexadecimal digits; it stands on the paper. */
    public String sha256() {
        return sha256(jws);
    }

    /** Checks that this station signed the statement, and gives what it says. */
    public static JsonNode verify(String jws, VerifyingKey station) throws JwsException {
        return Jws.verify(jws, TYPE, station);
    }

    static String sha256(String jws) {
        return Digests.sha256Hex(jws.getBytes(StandardCharsets.US_ASCII));
    }
}
