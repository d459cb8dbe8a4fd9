package dev.madoguchi.device.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One PIN of a virtual card with its try counter, answering as the card does (domain-facts 1.3). */
final class VirtualPin {
    private static final int OK = 0x9000;
    private static final int BLOCKED = 0x6984;
    private static final int TRIES = 0x63C0;

    private final byte[] value;
    private final int limit;
    private int tries;
    private boolean verified;

    /** @param limit how many wrong entries in a row block it; 0 is a PIN that is blocked for ever */
    VirtualPin(String value, int limit) {
        this.value = value.getBytes(StandardCharsets.US_ASCII);
        this.limit = limit;
        this.tries = limit;
    }

    /** Takes an entry and returns the status word. */
    int verify(byte[] entered) {
        if (tries == 0) {
            return BLOCKED;
        }
        verified = Arrays.equals(value, entered);
        tries = verified ? limit : tries - 1;
        return verified ? OK : TRIES | tries;
    }

    /** Returns the status word of a VERIFY without an entry, which costs no try. */
    int query() {
        return verified ? OK : TRIES | tries;
    }

    void forget() {
        verified = false;
    }

    boolean verified() {
        return verified;
    }

    int tries() {
        return tries;
    }
}
