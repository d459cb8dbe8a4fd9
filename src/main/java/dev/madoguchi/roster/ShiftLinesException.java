package dev.madoguchi.roster;

/** A table of shifts that cannot be taken over. */
public final class ShiftLinesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final int line;

    ShiftLinesException(Fault fault, int line) {
        super(fault + " in line " + line);
        this.fault = fault;
        this.line = line;
    }

    /** What is wrong. */
    public enum Fault {
        /** It is no workbook and no CSV, or too large. */
        NO_TABLE,
        /** There is no line of shifts in it. */
        EMPTY,
        /** A line is not a day, an id, a time, a time and a post. */
        BAD_LINE,
        /** Two shifts of one person lie over each other, or there are too many. */
        OVERLAP
    }

    public Fault fault() {
        return fault;
    }

    /** Which line, from 1; 0 where it is the whole. */
    public int line() {
        return line;
    }

    /** The key of the sentence that says so; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "roster.lines." + fault;
    }
}
