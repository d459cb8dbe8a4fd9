package dev.madoguchi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Every word a person reads. The first segment of a key names the file: {@code identity.pinWrong} stands in
 * {@code texts/identity.properties} (Japanese) and {@code texts/identity_en.properties}.
 *
 * <p>Safe for several threads.
 */
public final class Texts {
    private static final String FOLDER = "/dev/madoguchi/texts/";

    private final Locale locale;
    private final String ending;
    private final UnaryOperator<String> lines;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /** Texts in the language of this locale: English for {@code en}, Japanese for every other. */
    public Texts(Locale locale) {
        this(locale, locale.getLanguage().equals("en") ? "_en" : "", UnaryOperator.identity());
    }

    private Texts(Locale locale, String ending, UnaryOperator<String> lines) {
        this.locale = locale;
        this.ending = ending;
        this.lines = lines;
    }

    /**
     * Texts for a visitor: of the files that the visitor's screen has in every language, and of no others. On a screen no line ends in
     * the middle of a Japanese word of theirs.
     */
    public static Texts of(VisitorLanguage language) {
        return new Texts(language.locale(), language.ending(), text -> WholeWords.of(text, language));
    }

    /**
     * The text of a key, with {@link MessageFormat} arguments put in.
     *
     * @throws MissingResourceException when there is no such text in this language
     */
    public String get(String key, Object... arguments) {
        String found = file(key).getProperty(key);
        if (found == null) {
            throw missing(key);
        }
        String text = lines.apply(found);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** Whether there is a text for this key in this language. */
    public boolean has(String key) {
        return file(key).containsKey(key);
    }

    /** The keys that begin so, in their order. */
    public List<String> keys(String beginning) {
        return file(beginning).stringPropertyNames().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** The language the texts are in; dates and numbers follow it. */
    public Locale locale() {
        return locale;
    }

    private Properties file(String key) {
        return files.computeIfAbsent(segment(key), this::read);
    }

    private static String segment(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private Properties read(String segment) {
        Properties texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream(FOLDER + segment + ending + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private MissingResourceException missing(String key) {
        return new MissingResourceException("No text in " + locale + " for " + key, Texts.class.getName(), key);
    }
}
