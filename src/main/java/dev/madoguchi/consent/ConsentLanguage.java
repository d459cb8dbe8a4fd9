package dev.madoguchi.consent;

/** The languages a consent text can be shown in. */
public enum ConsentLanguage {
    /** The text of record. */
    JAPANESE,
    /** やさしい日本語. */
    EASY_JAPANESE,
    ENGLISH;

    /** The key of the language's name on the screen. */
    public String messageKey() {
        return "consent.language." + name();
    }
}
