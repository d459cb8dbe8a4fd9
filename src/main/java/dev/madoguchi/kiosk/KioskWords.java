package dev.madoguchi.kiosk;

import dev.madoguchi.ui.VisitorLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Every word of the page, in all its languages at once, so that a change of the language needs nobody's answer.
 *
 * @param idleMillis after how long without a touch the first screen comes back, in Japanese
 */
record KioskWords(long idleMillis, List<Spoken> languages) {
    KioskWords {
        languages = List.copyOf(languages);
    }

    /**
     * One language.
     *
     * @param code what the profile calls it
     * @param tag what browsers call it
     * @param name its name in itself
     * @param words its texts by their keys
     */
    record Spoken(String code, String tag, String name, Map<String, String> words) {}

    static KioskWords read(Duration idle) {
        return new KioskWords(
                idle.toMillis(),
                Arrays.stream(VisitorLanguage.values()).map(KioskWords::spoken).toList());
    }

    private static Spoken spoken(VisitorLanguage language) {
        Map<String, String> words = new TreeMap<>();
        Properties texts = new Properties();
        String name = "/dev/madoguchi/texts/kiosk" + language.ending() + ".properties";
        try (InputStream file = KioskWords.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.stringPropertyNames().forEach(key -> words.put(key, texts.getProperty(key)));
        return new Spoken(language.code(), language.tag(), language.own(), words);
    }
}
