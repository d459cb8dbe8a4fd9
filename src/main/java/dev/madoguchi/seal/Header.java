package dev.madoguchi.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What anybody may read on the outside of a sealed record. It names a workstation and a day, never a person.
 *
 * @param id the record's random id
 * @param station the workstation that sealed it
 * @param site the site where the workstation stands
 * @param municipality the municipality's code
 * @param kind what sort of record lies inside, such as {@code visit}
 * @param sealedAt when it was sealed, to the millisecond
 * @param keyId the city key it was sealed for, see {@link CityPublicKey#keyId()}
 * @param suite the set of algorithms; {@link #SUITE_1} is the only one known
 * @param contentType the media type of the plain text, {@code application/cbor}
 * @param day the working day it belongs to
 */
public record Header(
        UUID id,
        String station,
        String site,
        String municipality,
        String kind,
        Instant sealedAt,
        String keyId,
        int suite,
        String contentType,
        LocalDate day) {
    /** HPKE base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM (RFC 9180), Ed25519 outside. */
    public static final int SUITE_1 = 1;

    /** The media type of every plain text so far. */
    public static final String CBOR = "application/cbor";

    /** The longest name a header may hold, in characters. */
    static final int MAX_NAME = 128;

    /** Checks every name and cuts the time to the millisecond that the format keeps. */
    public Header {
        requireName("station", station);
        requireName("site", site);
        requireName("municipality", municipality);
        requireName("kind", kind);
        requireName("keyId", keyId);
        requireName("contentType", contentType);
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireName(String field, String value) {
        boolean plain = value.codePoints().noneMatch(Character::isISOControl);
        if (value.isBlank() || value.length() > MAX_NAME || !plain) {
            throw new IllegalArgumentException(field + " must be 1 to " + MAX_NAME + " characters");
        }
    }
}
