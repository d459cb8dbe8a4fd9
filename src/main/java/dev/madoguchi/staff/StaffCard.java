package dev.madoguchi.staff;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a staff card (端末使用承認証, 003 §23) says of itself: its number.
 *
 * <p>The number is no secret: whoever holds the card to a reader has it, and cards that say any number can be bought. It only adds
 * to the PIN.
 */
public final class StaffCard {
    /** So short that the number cannot be found from it, and long enough to tell the cards of a counter apart. */
    private static final int MARK_DIGITS = 3;

    private final byte[] number;

    /** @param number as the reader gave it, 4 to 32 bytes */
    public StaffCard(byte[] number) {
        if (number.length < 4 || number.length > 32) {
            throw new IllegalArgumentException("a card's number has 4 to 32 bytes");
        }
        this.number = number.clone();
    }

    /** The number in hexadecimal digits, for the ledger of lent cards. */
    public String number() {
        return HexFormat.of().withUpperCase().formatHex(number);
    }

    /** 12 bits of HMAC-SHA256 over the number: three hexadecimal digits. */
    String mark(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(number)).substring(0, MARK_DIGITS);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("HMAC-SHA256 is part of every Java platform", e);
        }
    }

    /** What the PIN, the card's number and the secret of the list come to together; the caller wipes it. */
    char[] password(String secret, char[] pin) {
        String before = secret + ":" + HexFormat.of().formatHex(number) + ":";
        return CharBuffer.allocate(before.length() + pin.length)
                .put(before)
                .put(pin)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffCard that && ByteBuffer.wrap(number).equals(ByteBuffer.wrap(that.number));
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(number).hashCode();
    }

    @Override
    public String toString() {
        return "StaffCard";
    }
}
