package dev.madoguchi.municipality;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * How people sign in at this city's counters, and when a screen locks itself (003 §23-3, 004 §3-1カ・キ).
 *
 * @param idle how long nobody may touch anything before the screen locks itself
 * @param signOut how long a locked screen waits before whoever locked it is signed out
 * @param passwordLength least number of characters of a new password
 * @param pinLength least number of digits of a new PIN of a staff card
 * @param stretch what one try costs
 * @param cardCommand the command in hexadecimal digits by which a staff card tells its number
 * @param before what the contractor's people have to have done before they may work (003 §19-5(5), §21-1(2); 004 §3-2(4))
 * @param maskStaff whether an inspector sees letters instead of the ids of staff
 * @param clause where the specification says so
 */
public record SignInRule(
        Duration idle,
        Duration signOut,
        int passwordLength,
        int pinLength,
        Stretch stretch,
        String cardCommand,
        List<Before> before,
        boolean maskStaff,
        String clause) {

    public SignInRule {
        before = List.copyOf(before);
    }

    /** What has to have been, and to be noted, before somebody may sign in. */
    public enum Before {
        /** The training before work. */
        TRAINING,
        /** The written pledge to keep secrets. */
        PLEDGE
    }

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
