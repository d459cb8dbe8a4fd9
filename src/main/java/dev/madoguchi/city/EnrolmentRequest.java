package dev.madoguchi.city;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A station's wish to be enrolled: who it is, and the public halves of the two keys that it made for itself.
 *
 * @param signing checks the signatures on its records
 * @param tls goes into its client certificate; P-256
 */
public record EnrolmentRequest(StationName name, VerifyingKey signing, PublicKey tls) {
    private static final int P256_BITS = 256;

    /**
     * Reads the JSON that a workstation writes:
     * {@code {"municipality", "site", "station", "signing": JWK, "tls": base64 of a PKCS #10 request in DER}}. The request
     * must be signed with the key that it is for.
     */
    public static EnrolmentRequest parse(String json) throws CityException {
        try {
            JsonNode request = new JsonMapper().readTree(json);
            var name = new StationName(text(request, "municipality"), text(request, "site"), text(request, "station"));
            var signing = VerifyingKey.fromJwk(request.path("signing").toString());
            return new EnrolmentRequest(
                    name, signing, tlsKey(Base64.getDecoder().decode(text(request, "tls"))));
        } catch (JacksonException | SecretException | IllegalArgumentException e) {
            throw refused("it is not the expected JSON", e);
        }
    }

    private static PublicKey tlsKey(byte[] der) throws CityException {
        try {
            var request = new JcaPKCS10CertificationRequest(der);
            PublicKey key = request.getPublicKey();
            boolean own = request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
            if (own
                    && key instanceof ECPublicKey ec
                    && ec.getParams().getOrder().bitLength() == P256_BITS) {
                return key;
            }
            throw new CityException(
                    CityFault.ENROLMENT_REQUEST, "the signing request is not signed with its own P-256 key");
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw refused("the signing request cannot be read", e);
        }
    }

    private static String text(JsonNode request, String field) throws CityException {
        String text = request.path(field).stringValue("");
        if (text.isBlank()) {
            throw new CityException(CityFault.ENROLMENT_REQUEST, "the enrolment request has no " + field);
        }
        return text;
    }

    private static CityException refused(String message, Exception cause) {
        return new CityException(CityFault.ENROLMENT_REQUEST, "the enrolment request is refused: " + message, cause);
    }
}
