package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;

/**
 * What is tried by asking once.
 *
 * @param asking gives what was seen, in words
 */
public record AskedTrial(Subject subject, Asking asking) implements Trial {

    @Override
    public Sight look() throws DeviceException {
        return Sight.of(asking.ask());
    }

    /** One question. */
    @FunctionalInterface
    public interface Asking {
        String ask() throws DeviceException;
    }
}
