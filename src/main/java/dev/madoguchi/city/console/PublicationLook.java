package dev.madoguchi.city.console;

import dev.madoguchi.publishing.Publication;
import java.util.Optional;

/** Reads what the city signed for its stations. */
@FunctionalInterface
public interface PublicationLook {

    /** Empty where none of the city's keys signed it. */
    Optional<Publication> read(String statement);
}
