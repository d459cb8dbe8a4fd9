package dev.madoguchi.app.doctor;

/**
 * What one check found.
 *
 * @param check what was looked at
 * @param state how it is
 * @param found what was seen, in words or figures
 * @param advice what to do about it; empty where nothing is to be done
 */
public record Finding(String check, State state, String found, String advice) {

    /** How it is. */
    public enum State {
        OK,
        WARNING,
        FAULT
    }

    public static Finding ok(String check, String found) {
        return new Finding(check, State.OK, found, "");
    }

    public static Finding warning(String check, String found, String advice) {
        return new Finding(check, State.WARNING, found, advice);
    }

    public static Finding fault(String check, String found, String advice) {
        return new Finding(check, State.FAULT, found, advice);
    }
}
