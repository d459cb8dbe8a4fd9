package dev.madoguchi.form;

import dev.madoguchi.ui.DigitGroups;
import java.util.regex.Pattern;

/**
 * The 申請書ID of an application form: 23 digits that belong to one person (domain-facts 4). No source tells of a check digit, so
 * none is tested.
 *
 * @param digits 23 ASCII digits
 */
public record ApplicationId(String digits) {
    /** How many digits an id has. */
    public static final int LENGTH = 23;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + LENGTH + "}");

    public ApplicationId {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("an application id has 23 digits");
        }
    }

    /** An invented id for simulators and trials: 99, zeros, and the number. */
    public static ApplicationId invented(int number) {
        return new ApplicationId("99%021d".formatted(number));
    }

    /** The digits in groups of four, easier for two people to compare aloud. */
    public String grouped() {
        return DigitGroups.of(digits);
    }

    /** Says nothing: the id leads to a person. */
    @Override
    public String toString() {
        return "ApplicationId";
    }
}
