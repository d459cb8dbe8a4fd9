package dev.madoguchi.city;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * The authority's key and certificate as bytes: CBOR {@code {"key": PKCS #8, "certificate": X.509, "handover": X.509}}.
 *
 * @param handover by which the authority before vouches for this one's key; empty for the first
 */
record AuthoritySecret(PrivateKey key, X509Certificate certificate, Optional<X509Certificate> handover) {
    private static final CBORMapper CBOR = new CBORMapper();

    /** The bytes, to be kept sealed and wiped. */
    byte[] encode() throws GeneralSecurityException {
        ObjectNode fields =
                CBOR.createObjectNode().put("key", key.getEncoded()).put("certificate", certificate.getEncoded());
        if (handover.isPresent()) {
            fields.put("handover", handover.get().getEncoded());
        }
        return CBOR.writeValueAsBytes(fields);
    }

    static AuthoritySecret decode(byte[] bytes) throws GeneralSecurityException {
        byte[] pkcs8 = {};
        try {
            JsonNode fields = CBOR.readTree(bytes);
            pkcs8 = fields.path("key").binaryValue();
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            Optional<X509Certificate> handover =
                    fields.has("handover") ? Optional.of(certificate(fields.path("handover"))) : Optional.empty();
            return new AuthoritySecret(key, certificate(fields.path("certificate")), handover);
        } catch (JacksonException e) {
            throw new GeneralSecurityException("not the expected CBOR map", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static X509Certificate certificate(JsonNode der) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der.binaryValue()));
    }

    @Override
    public String toString() {
        return "AuthoritySecret";
    }
}
