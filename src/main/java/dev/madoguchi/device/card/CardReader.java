package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceStatus;
import java.time.Duration;

/**
 * A place where a card may lie.
 *
 * <p>Connect for one deed and close after it: then a reader that was unplugged, or a card that was pulled, and came back
 * needs no code at all.
 */
public interface CardReader {

    /** The name a person knows the reader by. */
    String name();

    /**
     * Waits for a card and takes it for this program alone.
     *
     * @param wait how long a card may take to come; zero looks once
     * @throws DeviceException {@code NO_CARD} after the wait, {@code ABSENT} without a reader or its service, {@code BUSY}
     *     while another program or another session holds the card, {@code SEVERAL_CARDS} when it cannot be told which card is
     *     meant, {@code BROKEN} when the card does not start
     */
    CardSession connect(Duration wait) throws DeviceException;

    /**
     * Waits until a card, or the reader itself, has come or gone since the last {@link #connect}, and returns without one at
     * the limit. A change that came before is not lost. Asks no card.
     *
     * @throws DeviceException {@code TIMEOUT} or {@code BUSY} where the readers' service does not let itself be asked
     */
    void awaitChange(Duration limit) throws DeviceException;

    /** Whether the reader is there. Asks no card and disturbs no session; a reader without a card is ready. */
    DeviceStatus status();

    /**
     * Whether a card lies on it right now. Asks no card and disturbs no session.
     *
     * @throws DeviceException {@code ABSENT} without a reader or its service, {@code TIMEOUT} or {@code BUSY} while it is kept
     */
    boolean holdsCard() throws DeviceException;
}
