package dev.madoguchi.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** What a clerk typed of a visitor who has no card; tells nothing of it. */
record HandEntry(String name, String address, String birthDate, Optional<Sex> sex, String telephone) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int OLDEST = 130;

    /** The applicant, when every item is there and can be true today. */
    Optional<Applicant> applicant(LocalDate today) {
        Optional<String> number = Telephone.of(telephone);
        if (name.isBlank() || address.isBlank() || sex.isEmpty() || number.isEmpty() || !isBirthDate(today)) {
            return Optional.empty();
        }
        String fullName = name.strip().replaceAll("\\s+", "　");
        return Optional.of(
                new Applicant(new FourItems(fullName, address.strip(), birthDate.strip(), sex.get()), number.get()));
    }

    private boolean isBirthDate(LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(birthDate.strip(), DATE);
            return !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "HandEntry";
    }
}
