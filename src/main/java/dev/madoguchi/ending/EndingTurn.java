package dev.madoguchi.ending;

/** What has to be done next at the end of a contract; the order is enforced. */
public enum EndingTurn {
    /** Open work is sealed for the city. */
    HAND_OVER,
    /** Every record has the city's receipt. */
    DELIVER,
    /** Cases that the city has are forgotten here. */
    FORGET,
    /** Every business day is closed. */
    CLOSE_DAYS,
    /** Two people erase the workstation. */
    ERASE;

    /** The key of what it is called; what it means stands under the same key with {@code .about}. */
    public String nameKey() {
        return "ending.turn." + name();
    }
}
