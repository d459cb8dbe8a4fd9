package dev.madoguchi.staff;

import java.security.SecureRandom;

/**
 * Draws passwords that somebody reads out once: three groups of four characters, none of which looks like another, about 59 bits.
 */
public final class OneTimePassword {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random;
    private final int least;

    /** @param least how many characters a password has to have */
    public OneTimePassword(SecureRandom random, int least) {
        this.random = random;
        this.least = least;
    }

    /** A new password. */
    public String draw() {
        StringBuilder drawn = new StringBuilder();
        for (int group = 0; group < GROUPS || drawn.length() < least; group++) {
            drawn.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP; i++) {
                drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return drawn.toString();
    }
}
