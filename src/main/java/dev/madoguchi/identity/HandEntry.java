package dev.madoguchi.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * What is known of a visitor so far, as the card says it or as a clerk typed it; tells nothing of it.
 *
 * @param birthDate {@code YYYYMMDD}, where it is complete
 */
public record HandEntry(String name, String address, String birthDate, Optional<Sex> sex, String telephone) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int OLDEST = 130;

    /** The applicant, when every item is there and can be true today. */
    Optional<Applicant> applicant(LocalDate today) {
        Optional<String> number = Telephone.of(telephone);
        boolean said = isSaid(name) && isSaid(address) && isBirthDate(today);
        if (!said || sex.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        String fullName = name.strip().replaceAll("\\s+", "　");
        return Optional.of(
                new Applicant(new FourItems(fullName, address.strip(), birthDate.strip(), sex.get()), number.get()));
    }

    /** A mark for a character that a card has no code for is still to be typed over. */
    private static boolean isSaid(String item) {
        return !item.isBlank() && !LicenceText.hasMark(item);
    }

    private boolean isBirthDate(LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(known(birthDate.strip()), DATE);
            return !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Of a date whose day, or month and day, nobody knows the digits are zero; the first stands for it here. */
    private static String known(String digits) {
        return digits.replaceFirst("^(\\d{4})0000$", "$1" + "0101").replaceFirst("^(\\d{6})00$", "$1" + "01");
    }

    @Override
    public String toString() {
        return "HandEntry";
    }
}
