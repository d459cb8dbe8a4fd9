package dev.madoguchi.sync;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.Handovers;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the city gave this station when it was enrolled, pinned from then on.
 *
 * @param issuer the city's name as it stands in receipts
 * @param certificate of the station's TLS key
 * @param authority the only one that the station trusts
 * @param sealing what records are sealed for
 * @param receipt what receipts are checked with
 * @param handovers the way to the authority from earlier ones
 */
public record CityPins(
        String issuer,
        StationName name,
        X509Certificate certificate,
        X509Certificate authority,
        CityPublicKey sealing,
        VerifyingKey receipt,
        Handovers handovers) {

    /** Reads the JSON that the city answers an enrolment with. */
    public static CityPins parse(String json) throws EnrolmentException {
        try {
            JsonNode answer = new JsonMapper().readTree(json);
            return new CityPins(
                    text(answer, "issuer"),
                    new StationName(text(answer, "municipality"), text(answer, "site"), text(answer, "station")),
                    certificate(text(answer, "certificate")),
                    certificate(text(answer, "authority")),
                    CityPublicKey.fromJwk(answer.path("sealing").toString()),
                    VerifyingKey.fromJwk(answer.path("receipt").toString()),
                    Handovers.parse(answer.path("handovers")));
        } catch (JacksonException | SecretException | CertificateException | IllegalArgumentException e) {
            throw new EnrolmentException("the city's answer to the enrolment cannot be read", e);
        }
    }

    /**
     * Whether the same city speaks of the same station as before; its keys for sealing and receipts may have been exchanged since, and its
     * authority may have handed over to another.
     */
    boolean sameCity(CityPins before) {
        return issuer.equals(before.issuer) && name.equals(before.name) && handovers.lead(before.authority, authority);
    }

    static X509Certificate certificate(String base64) throws CertificateException {
        var der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
    }

    private static String text(JsonNode answer, String field) throws EnrolmentException {
        String text = answer.path(field).stringValue("");
        if (text.isBlank()) {
            throw new EnrolmentException("the city's answer to the enrolment has no " + field);
        }
        return text;
    }
}
