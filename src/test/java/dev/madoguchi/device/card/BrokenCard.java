package dev.madoguchi.device.card;

/** A card whose every answer is one byte, too short for a status word. */
final class BrokenCard implements VirtualCard {
    @Override
    public byte[] atr() {
        return Cards.myNumber().atr();
    }

    @Override
    public byte[] answer(byte[] command) {
        return new byte[] {(byte) 0x90};
    }

    @Override
    public void reset() {
        // it has nothing to forget
    }
}
