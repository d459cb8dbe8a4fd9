package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import java.util.Locale;

/** A voice of this computer that speaks one language. */
public interface Voice {

    /** The program and the voice in it, for the log and for who looks after the computer. */
    String name();

    Locale language();

    /**
     * Speaks a sentence into memory; ten seconds are the limit.
     *
     * @throws DeviceException {@code ABSENT} where the program is gone, {@code TIMEOUT}, {@code REFUSED} where it says no,
     *     {@code BROKEN} where it leaves no sound
     */
    Sound say(Sentence sentence) throws DeviceException;
}
