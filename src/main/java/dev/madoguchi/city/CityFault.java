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
    UNKNOWN_STATION,
    /** No receipt key of the city has this id. */
    UNKNOWN_KEY,
    /** Receipts are signed with this key now: another one has to take its place first. */
    KEY_IN_USE,
    /** The newest authority of the city has not handed over to this one. */
    OTHER_AUTHORITY,
    /** Stations have certificates of an earlier authority only: they would be locked out. */
    STATIONS_BEHIND,
    /** No enrolment code has this secret. */
    CODE_UNKNOWN,
    /** The enrolment code's time is over. */
    CODE_EXPIRED,
    /** The enrolment code was used for another computer. */
    CODE_USED,
    /** An enrolment code cannot hold the address. */
    ADDRESS,
    /** No profile of the municipality was ever given to the server. */
    NO_PROFILE,
    /** The profile cannot be read. */
    PROFILE,
    /** The municipality's profile has no site of that id. */
    UNKNOWN_SITE,
    /** What is to be published cannot be read, or does not fit what is published already. */
    PUBLICATION,
    /** Nothing of that name is published, or it was withdrawn already. */
    UNKNOWN_PUBLICATION,
    /** No station proposed anything under that id. */
    UNKNOWN_PROPOSAL,
    /** The running server does not answer whoever administers it. */
    NOT_RUNNING,
    /** An account of the console, or its municipality, cannot be called so. */
    CONSOLE_NAME,
    /** The console has an account of that id already. */
    CONSOLE_USER_EXISTS,
    /** The console has no account of that id. */
    CONSOLE_USER_UNKNOWN,
    /** Not a range of addresses, or not one that was allowed. */
    CONSOLE_NETWORK,
    /** The PostgreSQL database was not prepared for this program. */
    OLD_VAULT,
    /** The PostgreSQL database does not answer, or refuses the password. */
    NO_DATABASE;

    /** Whether the message of the exception says where in a file of the administrator's the fault is. */
    public boolean saysWhere() {
        return this == PROFILE || this == PUBLICATION || this == STATIONS_BEHIND;
    }

    /** The key of the sentence that says what happened; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "city." + name();
    }
}
