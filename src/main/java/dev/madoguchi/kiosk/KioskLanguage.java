package dev.madoguchi.kiosk;

/** The languages that a visitor can choose at the ticket machine, in the order of their buttons. */
enum KioskLanguage {
    JAPANESE("ja", "ja", "", "日本語"),
    EASY("easy", "ja", "_easy", "やさしい日本語"),
    ENGLISH("en", "en", "_en", "English"),
    CHINESE("zh", "zh-Hans", "_zh", "中文"),
    KOREAN("ko", "ko", "_ko", "한국어"),
    VIETNAMESE("vi", "vi", "_vi", "Tiếng Việt"),
    PORTUGUESE("pt", "pt", "_pt", "Português");

    private final String code;
    private final String tag;
    private final String ending;
    private final String own;

    KioskLanguage(String code, String tag, String ending, String own) {
        this.code = code;
        this.tag = tag;
        this.ending = ending;
        this.own = own;
    }

    /** What profiles call it in {@code series.names}. */
    String code() {
        return code;
    }

    /** What browsers call it (BCP 47), for the right shapes of the letters. */
    String tag() {
        return tag;
    }

    /** What is added to a file of texts. */
    String ending() {
        return ending;
    }

    /** Its name in itself. */
    String own() {
        return own;
    }
}
