package dev.madoguchi.city.vault;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A signed acceptance as the vault keeps it.
 *
 * @param station whose delivery it is about
 * @param desk the city desk that signed it
 * @param signingKey the desk's public JWK
 * @param statement the compact JWS, as it came
 * @param receivedAt the server's time, in whole milliseconds
 */
public record KeptAcceptance(
        String municipality,
        LocalDate day,
        String station,
        String desk,
        String signingKey,
        String statement,
        Instant receivedAt) {}
