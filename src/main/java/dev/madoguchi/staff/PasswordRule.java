package dev.madoguchi.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new password or PIN must be. Length counts, not kinds of characters (NIST SP 800-63B section 3.1.1.2).
 *
 * @param passwordLength least number of characters of a password
 * @param pinLength least number of digits of a staff card's PIN
 */
public record PasswordRule(int passwordLength, int pinLength) {
    /** More would be an attack rather than a password. */
    private static final int LONGEST = 128;

    private static final int LEAST_KINDS = 3;

    /** What is wrong with a new password; empty where nothing is. */
    public Optional<PasswordFault> password(String id, char[] fresh) {
        if (fresh.length < passwordLength || fresh.length > LONGEST) {
            return Optional.of(PasswordFault.LENGTH);
        }
        if (kinds(fresh) < LEAST_KINDS) {
            return Optional.of(PasswordFault.PLAIN);
        }
        return containsId(id, fresh) ? Optional.of(PasswordFault.LIKE_ID) : Optional.empty();
    }

    /** What is wrong with a new PIN; empty where nothing is. */
    public Optional<PasswordFault> pin(char[] fresh) {
        for (char digit : fresh) {
            if (digit < '0' || digit > '9') {
                return Optional.of(PasswordFault.PIN_LENGTH);
            }
        }
        if (fresh.length < pinLength || fresh.length > LONGEST) {
            return Optional.of(PasswordFault.PIN_LENGTH);
        }
        return kinds(fresh) < LEAST_KINDS ? Optional.of(PasswordFault.PLAIN) : Optional.empty();
    }

    static boolean same(char[] one, char[] other) {
        return Arrays.equals(one, other);
    }

    private static long kinds(char[] text) {
        return new String(text).chars().distinct().count();
    }

    private static boolean containsId(String id, char[] fresh) {
        return new String(fresh).toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT));
    }
}
