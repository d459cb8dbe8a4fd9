package dev.madoguchi.device.card;

/** A card made of memory that answers real command bytes. It answers at once: a slot's thread must not be held up. */
public interface VirtualCard {

    /** The answer to reset (ISO/IEC 7816-3). */
    byte[] atr();

    /** The answer to one command: data and the two bytes of the status word. */
    byte[] answer(byte[] command);

    /** Power on or reset: every PIN is unverified again, try counters stay. */
    void reset();
}
