package dev.madoguchi.staff;

import dev.madoguchi.device.DeviceFault;

/** What lies on the reader for staff cards: always exactly one of these. */
public sealed interface StaffCardState {
    /** Nothing, or this counter has no such reader. */
    record Away() implements StaffCardState {}

    /** A card that told its number. */
    record There(StaffCard card) implements StaffCardState {}

    /** The reader is gone, or what lies on it tells no number. */
    record Failed(DeviceFault fault) implements StaffCardState {}
}
