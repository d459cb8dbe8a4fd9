package dev.madoguchi.photo;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.CheckedPhoto;

/** What the photo step's camera sees right now. */
public sealed interface Sight {
    /** Nothing yet: the camera is being switched on. */
    record Waiting() implements Sight {}

    /** A frame, and what was seen on this very frame. */
    record Live(Frame frame, CheckedPhoto checked) implements Sight {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Live[" + checked.verdict() + "]";
        }
    }

    /** The camera does not send. It is tried again by itself. */
    record Lost(DeviceFault fault) implements Sight {}
}
