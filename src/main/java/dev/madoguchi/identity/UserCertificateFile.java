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
    private static final int HEADER = 4;

    private static final int SEQUENCE = 0x30;
    private static final int TWO_BYTES_OF_LENGTH = 0x82;
    private static final int LONGEST = 8192;

    private UserCertificateFile() {}

    /**
     * How long the certificate is; 0 where there is none, whose file is filled with something else.
     *
     * @throws DeviceException {@code BROKEN} when its header is of another form
     */
    static int length(byte[] beginning) throws DeviceException {
        if (beginning.length == 0 || beginning[0] != SEQUENCE) {
            return 0;
        }
        if (beginning.length < HEADER || (beginning[1] & 0xFF) != TWO_BYTES_OF_LENGTH) {
            throw new DeviceException(DeviceFault.BROKEN, "a certificate of an unknown form");
        }
        int length = HEADER + ((beginning[2] & 0xFF) << 8 | (beginning[3] & 0xFF));
        if (length > LONGEST) {
            throw new DeviceException(DeviceFault.BROKEN, "a certificate of " + length + " bytes");
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
