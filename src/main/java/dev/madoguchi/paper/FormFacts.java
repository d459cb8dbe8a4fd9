package dev.madoguchi.paper;

import dev.madoguchi.municipality.FormItem;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * What of an applicant goes onto paper forms. Anything but the name may be empty, where nobody knows it or the form needs none.
 *
 * @param name as it is stored, never normalised
 * @param kana フリガナ, where it is known
 * @param birthDate as the chip writes it, {@code YYYYMMDD}
 * @param sex in the word of the form
 * @param today the day on which the form is filled in
 */
public record FormFacts(
        String name,
        String kana,
        String birthDate,
        String address,
        String sex,
        String telephone,
        String applicationId,
        LocalDate today) {

    /** The item as it is written; empty where it is not known. A birth date known in part is only written as a whole. */
    public String of(FormItem item) {
        return switch (item) {
            case NAME -> name;
            case KANA -> kana;
            case BIRTH_DATE -> EraDates.japanese(birthDate);
            case BIRTH_ERA -> era();
            case BIRTH_YEAR -> birth(ChronoField.YEAR_OF_ERA);
            case BIRTH_MONTH -> birth(ChronoField.MONTH_OF_YEAR);
            case BIRTH_DAY -> birth(ChronoField.DAY_OF_MONTH);
            case BIRTH_DIGITS -> birthDate;
            case ADDRESS -> address;
            case SEX -> sex;
            case TELEPHONE -> telephone;
            case APPLICATION_ID -> applicationId;
            case TODAY -> EraDates.of(today);
        };
    }

    private String era() {
        return EraDates.parse(birthDate)
                .map(date -> JapaneseDate.from(date).getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN))
                .orElse("");
    }

    private String birth(ChronoField field) {
        return EraDates.parse(birthDate)
                .map(date -> Integer.toString(JapaneseDate.from(date).get(field)))
                .orElse("");
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "FormFacts";
    }
}
