package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Publication;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKeys;
import java.util.function.Supplier;

/** Believes a publication only where one of the city's pinned keys signed it and it is for this station. */
public final class PublicationCheck {
    private final Supplier<VerifyingKeys> keys;
    private final String issuer;
    private final StationName station;

    /**
     * @param keys of the city, as far as this station has heard: every one that it signs or has signed with
     * @param issuer the city's name, pinned
     */
    public PublicationCheck(Supplier<VerifyingKeys> keys, String issuer, StationName station) {
        this.keys = keys;
        this.issuer = issuer;
        this.station = station;
    }

    Publication believed(String statement) throws DoubtException {
        try {
            Publication said =
                    Publication.verified(statement, keys.get()).orElseThrow(() -> new DoubtException(Doubt.SIGNATURE));
            boolean ours = said.issuer().equals(issuer)
                    && said.municipality().equals(station.municipality())
                    && said.series().isFor(station.site());
            if (!ours) {
                throw new DoubtException(Doubt.NOT_FOR_US);
            }
            return said;
        } catch (IllegalArgumentException e) {
            throw new DoubtException(Doubt.UNKNOWN_FORM, e);
        }
    }
}
