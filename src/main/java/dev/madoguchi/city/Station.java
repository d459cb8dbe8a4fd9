package dev.madoguchi.city;

import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;

/**
 * A station as the city knows it by one certificate.
 *
 * @param signing what its records are signed with
 * @param revoked whether the city has locked it out
 */
public record Station(StationName name, VerifyingKey signing, boolean revoked) {}
