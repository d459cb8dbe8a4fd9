package dev.madoguchi.city;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** The authority's key and certificate as bytes: CBOR {@code {"key": PKCS #8, "certificate": X.509}}. */
record AuthoritySecret(PrivateKey key, X509Certificate certificate) {
    private static final CBORMapper CBOR = new CBORMapper();

    /** The bytes, to be kept sealed and wiped. */
    byte[] encode() throws GeneralSecurityException {
        return CBOR.writeValueAsBytes(
                CBOR.createObjectNode().put("key", key.getEncoded()).put("certificate", certificate.getEncoded()));
    }

    static AuthoritySecret decode(byte[] bytes) throws GeneralSecurityException {
        byte[] pkcs8 = {};
        try {
            JsonNode fields = CBOR.readTree(bytes);
            pkcs8 = fields.path("key").binaryValue();
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            var x509 = CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(fields.path("certificate").binaryValue()));
            return new AuthoritySecret(key, (X509Certificate) x509);
        } catch (JacksonException e) {
            throw new GeneralSecurityException("not the expected CBOR map", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }
}
