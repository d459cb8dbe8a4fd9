package dev.madoguchi.queue;

/** Why something could not be done to a number. The names travel and are stored, and never change their meaning. */
public enum QueueRefusal {
    /** No such number was given. */
    NO_TICKET,
    /** Another station gave this number already. */
    TAKEN,
    /** Another window called it or serves it. */
    ELSEWHERE,
    /** It is done, left or void. */
    ENDED,
    /** Not from where the number stands now. */
    NOT_NOW,
    /** The day of the number is over. */
    OTHER_DAY;

    /** The key of the sentence that says what to do. */
    public String messageKey() {
        return "queue.refusal." + name();
    }
}
