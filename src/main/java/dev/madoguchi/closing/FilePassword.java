package dev.madoguchi.closing;

import java.security.SecureRandom;

/**
 * The password of a ledger's file: twenty letters and digits of which none is taken for another, in five groups as they are printed
 * and typed, hyphens included. Drawn at random, 98 bits; kept nowhere.
 */
public final class FilePassword {
    /** Without 0, 1, I, L and O. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final String text;

    private FilePassword(String text) {
        this.text = text;
    }

    static FilePassword drawn(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new FilePassword(text.toString());
    }

    /** As it is typed. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "FilePassword";
    }
}
