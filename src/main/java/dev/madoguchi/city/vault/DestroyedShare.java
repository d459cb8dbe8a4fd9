package dev.madoguchi.city.vault;

import java.time.Instant;

/**
 * What the city still knows of a half that it destroyed.
 *
 * @param sha256 of the half's 32 bytes; empty where there never was one
 * @param madeAt when it was made, or this was asked for
 * @param handedOut how often it was handed to the station
 */
public record DestroyedShare(ShareName name, String sha256, Instant madeAt, int handedOut, Instant destroyedAt) {}
