package dev.madoguchi.municipality;

/** What of an applicant can stand on a paper form. */
public enum FormItem {
    NAME,
    /** フリガナ, where it is known: no chip has it in its four items. */
    KANA,
    /** The whole date in the calendar of eras. */
    BIRTH_DATE,
    BIRTH_ERA,
    /** The year of the era. */
    BIRTH_YEAR,
    BIRTH_MONTH,
    BIRTH_DAY,
    /** The eight digits of the chip, year first. */
    BIRTH_DIGITS,
    ADDRESS,
    SEX,
    TELEPHONE,
    /** 申請書ID. */
    APPLICATION_ID,
    /** The day on which the form is filled in, in the calendar of eras. */
    TODAY
}
