package dev.madoguchi.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import dev.madoguchi.seal.JwsException.Reason;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import tools.jackson.databind.JsonNode;

/**
 * Statements of the city's authority, by the one that the reader trusts: compact JWS (RFC 7515) with {@code ES256} (RFC 7518 section 3.4).
 *
 * <p>The protected header is that of {@link Jws}; {@code kid} is the SHA-256 of the authority's certificate in base64url.
 */
final class AuthorityJws {
    private AuthorityJws() {}

    static String sign(PrivateKey key, X509Certificate authority, String type, JsonNode payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(keyId(authority))
                .build();
        var jws = new JWSObject(header, new Payload(Jwk.JSON.writeValueAsBytes(payload)));
        try {
            jws.sign(new ECDSASigner(key, Curve.P_256));
        } catch (JOSEException e) {
            throw new IllegalStateException("the authority's key did not sign", e);
        }
        return jws.serialize();
    }

    static JsonNode verify(String compact, String type, X509Certificate authority) throws JwsException {
        JWSObject jws = Jws.parse(compact);
        Jws.requireHeader(jws.getHeader(), JWSAlgorithm.ES256, type);
        if (!keyId(authority).equals(jws.getHeader().getKeyID())) {
            throw new JwsException(Reason.WRONG_KEY, "signed by another authority");
        }
        if (!(authority.getPublicKey() instanceof ECPublicKey key)) {
            throw new JwsException(Reason.WRONG_KEY, "the authority's key is not one of P-256");
        }
        try {
            if (!jws.verify(new ECDSAVerifier(key))) {
                throw new JwsException(Reason.BAD_SIGNATURE, "the signature does not fit");
            }
        } catch (JOSEException e) {
            throw new JwsException(Reason.BAD_SIGNATURE, "the signature could not be checked", e);
        }
        return Jws.payload(jws);
    }

    static String keyId(X509Certificate authority) {
        try {
            return Jwk.base64(Digests.sha256(authority.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the authority's certificate cannot be encoded", e);
        }
    }
}
