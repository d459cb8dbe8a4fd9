package dev.madoguchi.consent;

import dev.madoguchi.municipality.ConsentText;
import dev.madoguchi.ui.VisitorLanguage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The words a visitor is shown, in the languages that the profile has them in, and the proof of what was shown. */
public final class ConsentWording {
    private final ConsentText text;
    private final Clock clock;

    public ConsentWording(ConsentText text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    /** The text's version in the municipality's profile. */
    public String version() {
        return text.version();
    }

    /** The languages to choose from; Japanese is always among them, and first. */
    public List<VisitorLanguage> languages() {
        return Arrays.stream(VisitorLanguage.values())
                .filter(language -> translation(language).isPresent())
                .toList();
    }

    /** The text in a language, or in Japanese where the profile lacks it. */
    public String words(VisitorLanguage language) {
        return translation(language).orElse(text.japanese());
    }

    /** Notes that the visitor agreed, now, to the words shown in this language. */
    public Consent agreed(VisitorLanguage language) {
        return new Consent(text.version(), sha256(words(language)), clock.instant());
    }

    /** Whether a consent was given to today's words: a draft resumed after the text changed asks again. */
    public boolean covers(Consent consent) {
        return consent.version().equals(text.version())
                && languages().stream()
                        .map(this::words)
                        .map(ConsentWording::sha256)
                        .anyMatch(consent.sha256()::equals);
    }

    private Optional<String> translation(VisitorLanguage language) {
        return switch (language) {
            case JAPANESE -> Optional.of(text.japanese());
            case EASY -> text.easyJapanese();
            case ENGLISH -> text.english();
            case CHINESE, KOREAN, VIETNAMESE, PORTUGUESE, TAGALOG ->
                Optional.ofNullable(text.others().get(language.code()));
        };
    }

    private static String sha256(String words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
