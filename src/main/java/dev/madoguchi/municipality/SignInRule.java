package dev.madoguchi.municipality;

import java.time.Duration;
import java.util.HexFormat;

/**
 * How people sign in at this city's counters, and when a screen locks itself (003 §23-3, 004 §3-1カ・キ).
 *
 * @param idle how long nobody may touch anything before the screen locks itself
 * @param signOut how long a locked screen waits before whoever locked it is signed out
 * @param passwordLength least number of characters of a new password
 * @param pinLength least number of digits of a new PIN of a staff card
 * @param stretch what one try costs
 * @param cardCommand the command in hexadecimal digits by which a staff card tells its number
 * @param clause where the specification says so
 */
public record SignInRule(
        Duration idle,
        Duration signOut,
        int passwordLength,
        int pinLength,
        Stretch stretch,
        String cardCommand,
        String clause) {

    /**
     * The parameters of Argon2id (RFC 9106); a lock that costs less is made anew when its person signs in.
     *
     * @param memoryKiB memory in KiB
     * @param passes passes over the memory
     * @param lanes degree of parallelism
     */
    public record Stretch(int memoryKiB, int passes, int lanes) {}

    /** The command's bytes (ISO/IEC 7816-4). */
    public byte[] cardCommandBytes() {
        return HexFormat.of().parseHex(cardCommand);
    }
}
