package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Reads the bytes of the file with the user-authentication certificate: X.509 in DER (domain-facts 1.4). */
final class UserCertificateFile {
    /** What tells the length: 30 82 hh ll. */
    static final int HEADER = 4;

    private static final int SEQUENCE = 0x30;
    private static final int TWO_BYTES_OF_LENGTH = 0x82;
    private static final int LONGEST = 8192;

    private UserCertificateFile() {}

    /** Whether there is a certificate at all; a file without one is filled with something else. */
    static boolean present(byte[] beginning) {
        return beginning[0] == SEQUENCE;
    }

    /**
     * How long the certificate is, from its header.
     *
     * @throws DeviceException {@code BROKEN} when the header is of another form
     */
    static int length(byte[] header) throws DeviceException {
        int length = HEADER + ((header[2] & 0xFF) << 8 | (header[3] & 0xFF));
        if ((header[1] & 0xFF) != TWO_BYTES_OF_LENGTH || length > LONGEST) {
            throw new DeviceException(DeviceFault.BROKEN, "a certificate of an unknown form");
        }
        return length;
    }

    /**
     * What the certificate says of itself.
     *
     * @throws DeviceException {@code BROKEN} when it is none
     */
    static CertificateFacts parse(byte[] der) throws DeviceException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate) {
                return new CertificateFacts(
                        certificate.getIssuerX500Principal().getName(),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant());
            }
            throw new DeviceException(DeviceFault.BROKEN, "a certificate that is not X.509");
        } catch (CertificateException e) {
            throw new DeviceException(DeviceFault.BROKEN, "a certificate that cannot be read", e);
        }
    }
}
