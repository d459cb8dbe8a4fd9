package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;

/** One card, held by this program alone until it is closed. Blocking; used by one thread at a time. */
public interface CardSession extends AutoCloseable {

    /**
     * Sends one command (ISO/IEC 7816-4) and returns the answer: the data and the two bytes of the status word.
     *
     * @throws DeviceException {@code NO_CARD} when the card was pulled, {@code TIMEOUT} when it keeps silent, {@code BROKEN}
     *     when the answer holds no status word
     */
    byte[] transmit(byte[] command) throws DeviceException;

    /** What the card said when it was powered (answer to reset). Do not tell cards apart by it. */
    byte[] atr();

    /** Gives the card back and resets it, so that a PIN that was verified is verified no more. Never fails. */
    @Override
    void close();
}
