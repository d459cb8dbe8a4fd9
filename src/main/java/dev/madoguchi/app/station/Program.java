package dev.madoguchi.app.station;

/** This program. */
public final class Program {
    /** Its version, without the mark of one that is still being made. */
    public static final String VERSION = "0.1.0";

    private Program() {}
}
