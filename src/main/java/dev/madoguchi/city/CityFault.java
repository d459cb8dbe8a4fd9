package dev.madoguchi.city;

/** What can be wrong at the city's side before a record ever arrives, in the words that decide what has to be done. */
public enum CityFault {
    /** The folder holds no city: it was never created, or its creation was cut off. */
    NO_CITY,
    /** The folder already holds a city; a second creation would lose its keys. */
    CITY_EXISTS,
    /** The passphrase does not open the city's keys. */
    PASSPHRASE,
    /** A file of the city's folder does not hold what it should. */
    DAMAGED,
    /** A station asks to be enrolled with something that is not a proper request. */
    ENROLMENT_REQUEST,
    /** No station of that name is enrolled. */
    UNKNOWN_STATION;

    /** The key of the sentence that says what happened; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "city." + name();
    }
}
