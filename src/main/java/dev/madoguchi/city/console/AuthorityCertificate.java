package dev.madoguchi.city.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** The city's own authority, for the officers' computers: whoever trusts it believes the console's certificate. */
public final class AuthorityCertificate {
    private static final int LINE = 64;

    private final byte[] der;

    /** @param der as X.509 encodes it */
    public AuthorityCertificate(byte[] der) {
        this.der = der.clone();
    }

    /**
     * The same of a certificate that was read.
     *
     * @throws IllegalArgumentException where it cannot be encoded
     */
    public static AuthorityCertificate of(X509Certificate certificate) {
        try {
            return new AuthorityCertificate(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the authority's certificate cannot be encoded", e);
        }
    }

    /** As Windows, Debian and browsers import it (RFC 7468). */
    public String pem() {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** SHA-256 of the certificate in pairs of hexadecimal digits, as the dialogs of Windows and browsers show it. */
    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der))
                    .toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }
}
