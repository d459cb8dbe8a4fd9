package dev.madoguchi.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a city's authority was exchanged: for each exchange the certificate by which the earlier authority vouches for the key of the next
 * ("new with old", RFC 4210 section 4.4), the oldest first.
 */
public record Handovers(List<X509Certificate> certificates) {
    /** An authority that was never exchanged. */
    public static final Handovers NONE = new Handovers(List.of());

    public Handovers {
        certificates = List.copyOf(certificates);
    }

    /** Reads base64 of DER, one text for each; what is missing is none. */
    public static Handovers parse(JsonNode texts) throws CertificateException {
        List<X509Certificate> read = new ArrayList<>();
        for (JsonNode text : texts) {
            read.add(certificate(text));
        }
        return new Handovers(read);
    }

    /** Reads one certificate, base64 of DER. */
    static X509Certificate certificate(JsonNode text) throws CertificateException {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(text.asString("")));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
        } catch (IllegalArgumentException e) {
            throw new CertificateException("not base64", e);
        }
    }

    /** What {@link #certificate} reads. */
    static String text(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that is at work cannot be encoded", e);
        }
    }

    /** Whether whoever trusts one authority may trust the other: it is the same, or there is a handover for every step to it. */
    public boolean lead(X509Certificate from, X509Certificate to) {
        if (from.equals(to)) {
            return true;
        }
        X509Certificate reached = from;
        for (X509Certificate each : certificates) {
            if (isBy(reached, each)) {
                reached = each;
            }
        }
        return reached.getPublicKey().equals(to.getPublicKey()) && isBy(to, to);
    }

    /** A certificate for a station's key is by the authority too: only that of an authority hands over. */
    private static boolean isBy(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getBasicConstraints() >= 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
