package dev.madoguchi.sync;

import dev.madoguchi.seal.DurableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The station's certificate beside its secrets, as PEM, so that its end can be looked at before anybody has signed in. */
public record CertificateFile(Path file) {
    private static final int LINE = 64;

    /** Keeps the certificate, where another one or none lies there. */
    public void keep(X509Certificate certificate) throws IOException {
        byte[] pem = pem(certificate).getBytes(StandardCharsets.US_ASCII);
        if (!Files.exists(file) || !Arrays.equals(pem, Files.readAllBytes(file))) {
            DurableFile.write(file, pem);
        }
    }

    /**
     * What lies there; empty where nothing does.
     *
     * @throws IOException where what lies there is no certificate
     */
    public Optional<X509Certificate> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var pem = new ByteArrayInputStream(Files.readAllBytes(file));
            return Optional.of(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem));
        } catch (CertificateException e) {
            throw new IOException(file + " holds no certificate", e);
        }
    }

    private static String pem(X509Certificate certificate) throws IOException {
        try {
            var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IOException("a certificate without a form", e);
        }
    }
}
