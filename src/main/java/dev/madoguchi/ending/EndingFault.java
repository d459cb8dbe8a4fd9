package dev.madoguchi.ending;

/** Why a hand-over or the full erasure does not go on, in the words that decide what a person has to do. */
public enum EndingFault {
    /** Nothing is open that was not handed over already. */
    NOTHING,
    /** An open case does not open, as where the city's half of its key is away. */
    CASE,
    /** The store or the disk does not take what has to be written. */
    STORAGE,
    /** Some sealed record has no receipt of the city yet. */
    UNDELIVERED,
    /** Some day is not closed, or some open case not handed over. */
    OPEN_DAYS,
    /** The city does not destroy its half of a key now. */
    SHARE_AWAY,
    /** The folder for the report lies in the workstation's own, or holds the report of another erasure. */
    FOLDER,
    /** The folder holds no plan of an erasure, or one that was changed. */
    PLAN,
    /** The folder that the plan names is not here, or is not the one that made this plan. */
    NOT_PLANNED,
    /** Something of the workstation is still there. */
    LEFT;

    /** The key of the words a person reads; what to do stands under the same key with {@code .todo}. */
    public String messageKey() {
        return "ending." + name();
    }
}
