package dev.madoguchi.reception;

import dev.madoguchi.device.DeviceException;
import java.util.Optional;

/** Looks at the card that lies on the counter's reader, without any PIN. */
@FunctionalInterface
public interface CardLook {

    /**
     * What the My Number Card says to everybody. Blocks for no longer than the reader's own limits.
     *
     * @return empty for any other card
     * @throws DeviceException {@code NO_CARD}, {@code ABSENT}, {@code BUSY}, {@code TIMEOUT}, {@code BROKEN}
     */
    Optional<HeldCard> look() throws DeviceException;
}
