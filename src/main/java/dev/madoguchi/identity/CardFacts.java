package dev.madoguchi.identity;

import java.util.Optional;

/**
 * What a card tells without a PIN.
 *
 * @param userCertificate empty where the card holds none
 * @param pinTries wrong entries the PIN for the four items still takes, 0 when it is blocked; empty where the card does not
 *     tell: it knows no such PIN, or the PIN is verified right now
 */
public record CardFacts(CardKind kind, Optional<CertificateFacts> userCertificate, Optional<Integer> pinTries) {}
