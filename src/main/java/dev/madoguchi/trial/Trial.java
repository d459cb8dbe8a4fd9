package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;

/** One device that can be tried. */
public interface Trial {

    Subject subject();

    /**
     * Tries it; up to some twenty seconds, where a person has to do something.
     *
     * @throws DeviceException where it does not do its work, or the person did nothing in time
     */
    Sight look() throws DeviceException;
}
