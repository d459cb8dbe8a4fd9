package dev.madoguchi.identity;

import java.time.Instant;

/** What the user-authentication certificate (利用者証明用電子証明書) says of itself; its signature is not checked here. */
public record CertificateFacts(String issuer, Instant notBefore, Instant notAfter) {

    /** Whether its time has come and not passed. The city may have revoked it all the same. */
    public boolean validAt(Instant when) {
        return !when.isBefore(notBefore) && !when.isAfter(notAfter);
    }
}
