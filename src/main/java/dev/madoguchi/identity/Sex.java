package dev.madoguchi.identity;

/** Sex as the chip writes it: one digit (domain-facts 1.6). */
public enum Sex {
    MALE,
    FEMALE,
    /** 適用不能, the chip's 9. */
    NOT_APPLICABLE,
    /** Any other digit. */
    UNKNOWN;

    static Sex ofDigit(String digit) {
        return switch (digit) {
            case "1" -> MALE;
            case "2" -> FEMALE;
            case "9" -> NOT_APPLICABLE;
            default -> UNKNOWN;
        };
    }
}
