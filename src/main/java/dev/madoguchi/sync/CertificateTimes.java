package dev.madoguchi.sync;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import org.jspecify.annotations.Nullable;

/** Tells a clock that is far off from a stranger: both break the handshake. */
final class CertificateTimes {
    private CertificateTimes() {}

    /** Whether a handshake failed because a certificate is not good at the time that this computer has. */
    static boolean areTheCause(Throwable error) {
        for (@Nullable Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof CertificateNotYetValidException || at instanceof CertificateExpiredException) {
                return true;
            }
        }
        return false;
    }
}
