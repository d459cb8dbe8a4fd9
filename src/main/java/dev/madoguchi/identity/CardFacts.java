package dev.madoguchi.identity;

import java.util.Optional;

/**
 * What a card tells without a PIN.
 *
 * @param userCertificate empty where the card holds none
 * @param pinTries wrong entries the PIN for the four items still takes, 0 when it is blocked; empty where the card does not
 *     tell: it knows no such PIN, or the PIN is verified right now
 * @param licencePresent whether it is a マイナ免許証: a My Number Card that carries the driver's licence, which a new card does not
 *     take over by itself (domain-facts 2.4)
 */
public record CardFacts(
        CardKind kind, Optional<CertificateFacts> userCertificate, Optional<Integer> pinTries, boolean licencePresent) {

    /** Of a card that carries no driver's licence. */
    public CardFacts(CardKind kind, Optional<CertificateFacts> userCertificate, Optional<Integer> pinTries) {
        this(kind, userCertificate, pinTries, false);
    }
}
