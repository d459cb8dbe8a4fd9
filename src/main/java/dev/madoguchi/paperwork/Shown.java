package dev.madoguchi.paperwork;

/**
 * What a part of the paperwork screen shows.
 *
 * @param list what it lists
 * @param told what became of the last deed
 * @param <L> what it lists
 */
public record Shown<L>(L list, Told told) {

    /** Whether a deed is being done. */
    public boolean isWorking() {
        return told instanceof Told.Working;
    }

    /** Whether the last deed was this one and is done. */
    public boolean isDone(Told.Deed deed) {
        return told.equals(new Told.Done(deed));
    }
}
