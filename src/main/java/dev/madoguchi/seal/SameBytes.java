package dev.madoguchi.seal;

import java.io.OutputStream;
import java.util.Arrays;

/** Compares what is written to it with bytes that are there, so that nothing has to be kept to be compared. */
final class SameBytes extends OutputStream {
    private final byte[] expected;
    private int at;
    private boolean same = true;

    SameBytes(byte[] expected) {
        this.expected = expected;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        same = same
                && length <= expected.length - at
                && Arrays.equals(expected, at, at + length, bytes, from, from + length);
        at = same ? at + length : at;
    }

    /** Whether just these bytes were written, all of them. */
    boolean areAll() {
        return same && at == expected.length;
    }
}
