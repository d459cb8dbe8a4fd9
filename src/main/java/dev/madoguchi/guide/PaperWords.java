package dev.madoguchi.guide;

import dev.madoguchi.ui.VisitorLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.MissingResourceException;
import java.util.Properties;

/** The words of the paper in one language. */
final class PaperWords {
    private final VisitorLanguage language;
    private final Properties words = new Properties();

    PaperWords(VisitorLanguage language) {
        this.language = language;
        String name = "/dev/madoguchi/texts/guidepaper" + language.ending() + ".properties";
        try (InputStream file = PaperWords.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A day as it is written in the language. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    String get(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("No text in " + language, PaperWords.class.getName(), key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }
}
