package dev.madoguchi.device.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A staff card made of memory: it tells its seven-byte number to {@code FF CA 00 00 00} (PC/SC part 3, 3.2.2.1.3), which a real
 * reader answers in the card's place, and to everything else that it does not know the command.
 */
public final class VirtualStaffCard implements VirtualCard {
    private static final byte[] ATR = HexFormat.of().parseHex("3B8F8001804F0CA000000306030001000000006A");
    private static final byte[] ASK_NUMBER = HexFormat.of().parseHex("FFCA000000");
    private static final byte[] UNKNOWN = HexFormat.of().parseHex("6D00");
    private static final byte OK = (byte) 0x90;
    private static final int NUMBER = 7;
    /** ISO/IEC 14443-3: seven-byte numbers begin with the maker's. */
    private static final byte MAKER = 0x04;

    private final byte[] answer;

    private VirtualStaffCard(byte[] number) {
        answer = Arrays.copyOf(Arrays.copyOf(number, NUMBER), NUMBER + 2);
        answer[NUMBER] = OK;
    }

    /** The card of an invented person, always the same one. */
    public static VirtualStaffCard of(VirtualPerson person) {
        try {
            byte[] number =
                    MessageDigest.getInstance("SHA-256").digest(person.name().getBytes(StandardCharsets.UTF_8));
            number[0] = MAKER;
            return new VirtualStaffCard(number);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }

    @Override
    public byte[] atr() {
        return ATR.clone();
    }

    @Override
    public byte[] answer(byte[] command) {
        return Arrays.equals(command, ASK_NUMBER) ? answer.clone() : UNKNOWN.clone();
    }

    @Override
    public void reset() {
        // it keeps nothing
    }
}
