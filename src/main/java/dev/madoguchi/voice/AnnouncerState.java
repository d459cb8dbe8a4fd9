package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceFault;

/** What the announcer is doing: always exactly one of these. */
public sealed interface AnnouncerState {
    /** Nothing is to be said, and the last call was heard. */
    record Quiet() implements AnnouncerState {}

    /**
     * A call is being said.
     *
     * @param waiting how many calls come after it
     */
    record Speaking(Announcement call, int waiting) implements AnnouncerState {}

    /** The last call was heard as a chime alone, or in one language only: a voice is missing or failed. */
    record ChimeOnly(Announcement call) implements AnnouncerState {}

    /** The last call was not heard. */
    record NotHeard(Announcement call, DeviceFault fault) implements AnnouncerState {}

    /** So many calls wait that this one is not said at all; it stands on the board. */
    record TooMany(Announcement call) implements AnnouncerState {}
}
