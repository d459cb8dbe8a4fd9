package dev.madoguchi.fuzz;

import dev.madoguchi.device.card.VirtualCard;
import java.util.Arrays;

/**
 * A card that answers what the input says: each answer a length (0 to 255, or after 255 two bytes of a longer one) and that many bytes;
 * when the input is used up, that the command is not known to it.
 */
final class FuzzedCard implements VirtualCard {
    private static final byte[] ATR = {0x3B, (byte) 0x80, (byte) 0x80, 0x01, 0x01};
    private static final byte[] UNKNOWN = {0x6D, 0x00};
    private static final int LONG = 255;

    private final byte[] input;
    private int at;

    FuzzedCard(byte[] input) {
        this.input = input.clone();
    }

    @Override
    public byte[] atr() {
        return ATR.clone();
    }

    @Override
    public byte[] answer(byte[] command) {
        if (at >= input.length) {
            return UNKNOWN.clone();
        }
        int length = next();
        if (length == LONG) {
            length = next() << 8 | next();
        }
        int end = Math.min(input.length, at + length);
        byte[] answer = Arrays.copyOfRange(input, Math.min(at, end), end);
        at = end;
        return answer;
    }

    private int next() {
        return at < input.length ? input[at++] & 0xFF : 0;
    }

    @Override
    public void reset() {
        // its answers go on where they were
    }
}
