package dev.madoguchi.city.vault;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a station's audit trail stood at the end of a day, as the station signed it.
 *
 * @param hash 64 lower-case hexadecimal digits
 * @param jws what came
 * @param receivedAt the server's time, to the millisecond
 */
public record StationHead(
        String municipality, String station, LocalDate day, long seq, String hash, String jws, Instant receivedAt) {

    /** Whether it says the same of the trail. */
    boolean saysSame(StationHead other) {
        return seq == other.seq && hash.equals(other.hash);
    }
}
