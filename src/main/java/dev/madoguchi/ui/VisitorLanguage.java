package dev.madoguchi.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which a visitor is spoken to, at the ticket machine and at the counter, in the order of their buttons. */
public enum VisitorLanguage {
    JAPANESE("ja", "ja", "", "日本語"),
    EASY("easy", "ja", "_easy", "やさしい日本語"),
    ENGLISH("en", "en", "_en", "English"),
    CHINESE("zh", "zh-Hans", "_zh", "中文"),
    KOREAN("ko", "ko", "_ko", "한국어"),
    VIETNAMESE("vi", "vi", "_vi", "Tiếng Việt"),
    PORTUGUESE("pt", "pt-BR", "_pt", "Português"),
    TAGALOG("tl", "fil", "_tl", "Tagalog");

    private final String code;
    private final String tag;
    private final String ending;
    private final String own;

    VisitorLanguage(String code, String tag, String ending, String own) {
        this.code = code;
        this.tag = tag;
        this.ending = ending;
        this.own = own;
    }

    /** The language that profiles and the ticket machine call so; empty where there is none. */
    public static Optional<VisitorLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** What profiles call it in {@code series.names} and {@code consent.translations}. */
    public String code() {
        return code;
    }

    /** What browsers call it (BCP 47), for the right shapes of the letters. */
    public String tag() {
        return tag;
    }

    /** What is added to the name of a file of texts. */
    public String ending() {
        return ending;
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }

    /** The key of its name as the clerk reads it. */
    public String messageKey() {
        return "ui.language." + name();
    }

    /** The language after this one; the first after the last. */
    public VisitorLanguage next() {
        List<VisitorLanguage> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    /** Whose dates and numbers it uses. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
