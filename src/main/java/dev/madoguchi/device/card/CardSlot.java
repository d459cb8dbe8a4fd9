package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;

/** Where a virtual card is put in and pulled out: vpcd's slot under a real pcscd, or the reader in process. */
public interface CardSlot {

    /**
     * Puts a card in; one that lies there already is pulled first.
     *
     * @throws DeviceException {@code ABSENT} when there is no such slot right now
     */
    void insert(VirtualCard card) throws DeviceException;

    /** Pulls the card, in mid-command if need be. Nothing happens when there is none. */
    void remove();
}
