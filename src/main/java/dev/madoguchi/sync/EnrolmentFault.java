package dev.madoguchi.sync;

import java.util.Arrays;

/** Why a station is not enrolled, in the words that decide what a person has to do about it. */
public enum EnrolmentFault {
    /** Nobody answers at the address in the code. */
    SERVER_AWAY,
    /** Who answers there is not the server that the code was made by. */
    WRONG_SERVER,
    /** The clocks of this computer and of the server are far apart. */
    CLOCK,
    CODE_UNKNOWN,
    CODE_EXPIRED,
    CODE_USED,
    /** Too many wrong codes came from this computer. */
    TOO_MANY,
    /** The server could not do it, or did not answer in time. */
    SERVER_FAULT,
    /** The answer does not hold what it should. */
    ANSWER,
    /** The code was made for another station than the one in the folder. */
    OTHER_STATION,
    /** There is a station in the folder already. */
    ENROLLED_ALREADY,
    /** What this station has kept of its enrolment cannot be read. */
    DAMAGED;

    /** The key of the sentence that says what happened; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "sync.enrol." + name();
    }

    /** The fault behind the reason in a problem document; {@link #SERVER_FAULT} for one that this version does not know. */
    static EnrolmentFault ofReason(String reason) {
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(reason))
                .findFirst()
                .orElse(SERVER_FAULT);
    }
}
