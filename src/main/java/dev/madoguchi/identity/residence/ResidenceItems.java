package dev.madoguchi.identity.residence;

import java.util.Map;
import java.util.Optional;

/**
 * What a residence card says after its number. The holder's name is never text on it.
 *
 * @param entries in text, on cards of the second generation
 * @param noted the address a municipality noted, on cards of the first generation
 * @param images what is a picture; an empty photo is normal under 16
 */
public record ResidenceItems(
        ResidenceFacts facts,
        Optional<PrintedEntries> entries,
        Optional<NotedAddress> noted,
        Map<Place, CardImage> images) {
    public ResidenceItems {
        images = Map.copyOf(images);
    }

    /** The picture of this place; empty where cards of this generation have no such place. */
    public Optional<CardImage> image(Place place) {
        return Optional.ofNullable(images.get(place));
    }

    @Override
    public String toString() {
        return "ResidenceItems";
    }

    /** What a picture shows. */
    public enum Place {
        /** The whole front, first generation. */
        FRONT,
        /** The name, second generation. */
        NAME,
        /** The address, second generation. */
        ADDRESS,
        /** The holder's photo. */
        PHOTO
    }
}
