package dev.madoguchi.carryout;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of one transport.
 *
 * @param destination where it is carried to
 * @param file the container's name
 * @param medium what tells the medium from others, or the folder
 * @param written empty until the container was read back from its medium
 * @param received who took it at the destination, by the name that they gave
 * @param returned who brought the medium back, by their staff id
 * @param records in the order of their ids, so that writing a container again gives the same bytes
 */
public record CarryOut(
        UUID id,
        Signature made,
        String destination,
        String file,
        String medium,
        CarryOutState state,
        Optional<Written> written,
        Optional<Signature> received,
        Optional<Signature> returned,
        List<Carried> records) {
    /** The longest name of a place or of a person. */
    public static final int LONGEST_NAME = 64;

    public CarryOut {
        records = records.stream()
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .toList();
    }

    /** Who did it and when. */
    public record Signature(String who, Instant at) {}

    /**
     * What lies on the medium.
     *
     * @param sha256 of the container, as it was read back
     */
    public record Written(String sha256, long bytes, Instant at) {}
}
