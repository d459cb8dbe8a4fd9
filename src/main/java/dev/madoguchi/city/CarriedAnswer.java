package dev.madoguchi.city;

/** What the city's server says to a record that came on a medium. */
public sealed interface CarriedAnswer {
    /** It has the record. */
    record Taken(String receipt) implements CarriedAnswer {}

    /**
     * It does not take the record.
     *
     * @param reason a word of its refusals, such as {@code STATION_REVOKED}
     */
    record Refused(String reason) implements CarriedAnswer {}
}
