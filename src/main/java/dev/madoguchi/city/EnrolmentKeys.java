package dev.madoguchi.city;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.VerifyingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import tools.jackson.databind.JsonNode;

/**
 * The public halves of the two keys that a station made for itself.
 *
 * @param signing checks the signatures on its records
 * @param tls goes into its client certificate; P-256
 */
public record EnrolmentKeys(VerifyingKey signing, PublicKey tls) {
    private static final int P256_BITS = 256;

    /** Reads {@code {"signing": JWK, "tls": base64 of a PKCS #10 request in DER}}; the request must be signed with its own key. */
    public static EnrolmentKeys parse(JsonNode json) throws CityException {
        try {
            return new EnrolmentKeys(
                    VerifyingKey.fromJwk(json.path("signing").toString()),
                    tlsKey(json.path("tls").stringValue("")));
        } catch (SecretException e) {
            throw refused("the signing key cannot be read", e);
        }
    }

    /** Reads the TLS half alone. */
    static PublicKey tlsKey(String base64) throws CityException {
        try {
            var request = new JcaPKCS10CertificationRequest(Base64.getDecoder().decode(base64));
            PublicKey key = request.getPublicKey();
            boolean own = request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
            if (own
                    && key instanceof ECPublicKey ec
                    && ec.getParams().getOrder().bitLength() == P256_BITS) {
                return key;
            }
            throw new CityException(
                    CityFault.ENROLMENT_REQUEST, "the signing request is not signed with its own P-256 key");
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | RuntimeException e) { // what is no request the library meets with whatever it stumbles over
            throw refused("the signing request cannot be read", e);
        }
    }

    /** The same for the same two keys only: 64 hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(signing.keyId().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(tls.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private static CityException refused(String message, Exception cause) {
        return new CityException(CityFault.ENROLMENT_REQUEST, "the enrolment request is refused: " + message, cause);
    }
}
