package dev.madoguchi.identity;

import java.util.Arrays;

/**
 * 照合番号B: the fourteen digits on the face of a My Number Card that open its four items without a PIN. Birth date with the year
 * of the era ({@code YYMMDD}), the year of the card's expiry, the security code (domain-facts 1.5). It is not the My Number,
 * nor does it tell it.
 */
public final class FaceNumber extends CardSecret {
    private static final int LENGTH = 14;
    private static final int MONTH_AT = 2;
    private static final int DAY_AT = 4;
    private static final int EXPIRY_AT = 6;
    private static final int CODE_AT = 10;
    private static final int MOST_MONTHS = 12;
    private static final int MOST_DAYS = 31;
    private static final String CENTURY = "20";

    private FaceNumber(byte[] ascii) {
        super(ascii);
    }

    /** A part of the number, as a person reads it off the card. */
    public enum Part {
        /** {@code YYMMDD}, the year as that of the era. */
        BIRTH(0, EXPIRY_AT),
        /** {@code YYYY} of the common era. */
        EXPIRY(EXPIRY_AT, CODE_AT),
        /** Four digits. */
        CODE(CODE_AT, LENGTH);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** How many digits it has. */
        public int length() {
            return to - from;
        }

        /** Whether this can stand on a card; what cannot would cost a try. */
        public boolean wellFormed(CharSequence typed) {
            if (!Digits.count(typed, length())) {
                return false;
            }
            return switch (this) {
                case BIRTH -> pair(typed, MONTH_AT) <= MOST_MONTHS && pair(typed, DAY_AT) <= MOST_DAYS;
                case EXPIRY -> pair(typed, 0) == Integer.parseInt(CENTURY);
                case CODE -> true;
            };
        }

        private static int pair(CharSequence typed, int at) {
            return 10 * Digits.value(typed.charAt(at)) + Digits.value(typed.charAt(at + 1));
        }
    }

    /** Whether this is fourteen digits that can stand on a card; full-width ones count. */
    public static boolean wellFormed(CharSequence typed) {
        return typed.length() == LENGTH
                && Arrays.stream(Part.values())
                        .allMatch(part -> part.wellFormed(typed.subSequence(part.from, part.to)));
    }

    /**
     * Copies the digits; the caller wipes its own.
     *
     * @throws IllegalArgumentException unless {@link #wellFormed}
     */
    public static FaceNumber of(CharSequence typed) {
        if (!wellFormed(typed)) {
            throw new IllegalArgumentException("not what stands on the face of a card");
        }
        return new FaceNumber(Digits.ascii(typed));
    }
}
