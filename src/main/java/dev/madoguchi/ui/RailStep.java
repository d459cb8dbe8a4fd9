package dev.madoguchi.ui;

/**
 * One step on the rail.
 *
 * @param id part of the node's id, {@code rail-…}
 * @param name in the clerk's words
 * @param note why it cannot be reached yet; empty for nothing to say
 */
public record RailStep(String id, String name, State state, String note) {

    /** Where a step stands. */
    public enum State {
        DONE(Icon.CHECK),
        CURRENT(Icon.ARROW),
        NEXT(Icon.DOT),
        LATER(Icon.DOT);

        private final Icon icon;

        State(Icon icon) {
            this.icon = icon;
        }

        Icon icon() {
            return icon;
        }
    }
}
