package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;

/** Where sound comes out. */
@FunctionalInterface
public interface Loudspeaker {

    /**
     * Plays a piece of sound to its end; waits at most two seconds longer than it is.
     *
     * @throws DeviceException {@code ABSENT} where the computer has no sound, {@code BUSY}, or {@code TIMEOUT}
     */
    void play(Sound sound) throws DeviceException;
}
