package dev.madoguchi.guide;

import java.util.Locale;

/** The languages of the paper that a visitor takes along, in the order of their buttons. */
public enum PaperLanguage {
    JAPANESE("ja", "", "ja", "日本語"),
    EASY("easy", "_easy", "ja", "やさしい日本語"),
    ENGLISH("en", "_en", "en", "English"),
    CHINESE("zh", "_zh", "zh", "中文"),
    KOREAN("ko", "_ko", "ko", "한국어"),
    VIETNAMESE("vi", "_vi", "vi", "Tiếng Việt"),
    PORTUGUESE("pt", "_pt", "pt", "Português");

    private final String code;
    private final String ending;
    private final Locale locale;
    private final String own;

    PaperLanguage(String code, String ending, String language, String own) {
        this.code = code;
        this.ending = ending;
        this.locale = Locale.of(language);
        this.own = own;
    }

    /** What profiles call it. */
    public String code() {
        return code;
    }

    /** What is added to a file of texts. */
    String ending() {
        return ending;
    }

    /** By which days and numbers are written. */
    Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }
}
