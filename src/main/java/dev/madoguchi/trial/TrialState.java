package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceFault;

/** How far the trial of one device has come: always exactly one of these. */
public sealed interface TrialState {
    /** Nobody has tried it yet. */
    record Untried() implements TrialState {}

    /** It is being tried; a person may have to do something. */
    record Working() implements TrialState {}

    /** It did its work as far as the program can tell; a person has to look. */
    record Seen(Sight sight) implements TrialState {}

    /** It works. */
    record Proved(Sight sight) implements TrialState {}

    /** It does not work. */
    record Failed(DeviceFault fault) implements TrialState {}

    /** Nobody foresaw it. */
    record Unforeseen(String code) implements TrialState {}

    /** The counter opens without it. */
    record LeftOut(String why) implements TrialState {}

    /** Whether nothing is left to be done about it. */
    default boolean settled() {
        return this instanceof Proved || this instanceof LeftOut;
    }
}
