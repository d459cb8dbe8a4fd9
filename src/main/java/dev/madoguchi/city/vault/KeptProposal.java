package dev.madoguchi.city.vault;

import dev.madoguchi.seal.StationName;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposal in the vault.
 *
 * @param station that sent it
 * @param signingKey the station's public JWK at the time
 * @param statement as the station signed it
 */
public record KeptProposal(UUID id, StationName station, Instant receivedAt, String signingKey, String statement) {}
