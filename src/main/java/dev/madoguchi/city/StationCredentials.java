package dev.madoguchi.city;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.Handovers;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a station gets when it is enrolled: its certificate, and the city's keys to pin. Nothing of it is secret.
 *
 * @param issuer the city's name as it stands in receipts
 * @param certificate of the station's TLS key
 * @param authority the only one the station is to trust
 * @param sealing what records are sealed for
 * @param receipt what receipts are checked with
 * @param handovers the way to the authority from earlier ones
 */
public record StationCredentials(
        String issuer,
        StationName name,
        X509Certificate certificate,
        X509Certificate authority,
        CityPublicKey sealing,
        VerifyingKey receipt,
        Handovers handovers) {

    /**
     * The JSON that a workstation reads: {@code {"issuer", "municipality", "site", "station", "certificate", "authority",
     * "sealing": JWK, "receipt": JWK, "handovers": [certificate]}}, certificates in base64 of DER; no handovers where the authority was
     * never exchanged.
     */
    public String toJson() {
        var mapper = new JsonMapper();
        ObjectNode json = mapper.createObjectNode();
        json.put("issuer", issuer);
        json.put("municipality", name.municipality());
        json.put("site", name.site());
        json.put("station", name.station());
        json.put("certificate", base64(certificate));
        json.put("authority", base64(authority));
        json.set("sealing", mapper.readTree(sealing.toJwk()));
        json.set("receipt", mapper.readTree(receipt.toJwk()));
        if (!handovers.certificates().isEmpty()) {
            var way = json.putArray("handovers");
            handovers.certificates().forEach(each -> way.add(base64(each)));
        }
        return json.toPrettyString();
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just made cannot be encoded", e);
        }
    }
}
