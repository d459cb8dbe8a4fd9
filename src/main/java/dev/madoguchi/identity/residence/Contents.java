package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;

/** What a generation of residence cards holds. */
sealed interface Contents permits FirstGeneration, SecondGeneration {
    /**
     * Reads all of it.
     *
     * @throws DeviceException {@code BROKEN} when a file is missing or is not what it must be
     */
    ResidenceItems read(SessionKey key) throws DeviceException;
}
