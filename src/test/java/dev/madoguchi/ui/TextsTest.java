package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/dev/madoguchi/texts");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/resources/dev/madoguchi");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_]+)+");
    /** A text that a page of the city server or the ticket machine asks for: {@code {{board.title}}}, {@code "kiosk.title"}. */
    private static final Pattern ON_A_PAGE =
            Pattern.compile("(?:\\{\\{(?:en )?|\")([a-z]+(?:\\.[A-Za-z0-9_]+)+)(?:}}|\")");

    /** What a visitor reads without a clerk in between. */
    private static final List<String> FOR_VISITORS = List.of("kiosk", "visitor", "guidepaper");

    private static final Pattern PREFIX = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_]+)*\\.");

    private final Texts japanese = new Texts(Locale.JAPANESE);
    private final Texts english = new Texts(Locale.ENGLISH);

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        for (String segment : segments()) {
            assertEquals(
                    shape(read(segment + ".properties")),
                    shape(read(segment + "_en.properties")),
                    "texts of " + segment);
        }
    }

    @Test
    void saysTheSameThingsToVisitorsInEveryLanguage() throws IOException {
        for (String segment : FOR_VISITORS) {
            Map<String, String> japanese = shape(read(segment + ".properties"));
            for (VisitorLanguage language : VisitorLanguage.values()) {
                String file = segment + language.ending() + ".properties";
                assertEquals(japanese, shape(read(file)), "texts of " + file);
            }
        }
    }

    /** A lone apostrophe keeps what stands behind it from being filled in; words without a place for anything are taken as they are. */
    @Test
    void doublesTheApostropheWhereSomethingIsFilledInAndNowhereElse() throws IOException {
        Set<String> wrong = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.toList()) {
                Properties texts = read(file.getFileName().toString());
                texts.stringPropertyNames().stream()
                        .filter(key -> !apostrophes(texts.getProperty(key)))
                        .forEach(key -> wrong.add(file.getFileName() + " " + key));
            }
        }

        assertEquals(Set.of(), wrong);
    }

    private static boolean apostrophes(String text) {
        return PLACE.matcher(text).find() ? !text.replace("''", "").contains("'") : !text.contains("''");
    }

    @Test
    void hasEveryTextTheCodeNames() throws IOException {
        Set<String> segments = segments();
        Set<String> missing = new TreeSet<>();
        literals()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(key -> segments.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !japanese.has(key))
                .filter(key -> keys().stream().noneMatch(known -> known.startsWith(key + ".")))
                .forEach(missing::add);

        assertEquals(Set.of(), missing);
    }

    @Test
    void keepsNoTextThatNobodyReads() throws IOException {
        Set<String> literals = literals().collect(Collectors.toSet());
        Set<String> prefixes = literals.stream()
                .filter(literal -> PREFIX.matcher(literal).matches())
                .collect(Collectors.toSet());
        Set<String> unread = keys().stream()
                .filter(key -> !literals.contains(key.replaceFirst("\\.todo$", "")))
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unread);
    }

    @Test
    void hasSentencesForEveryFaultOfEveryDevice() {
        for (DeviceKind device : DeviceKind.values()) {
            for (DeviceFault fault : DeviceFault.values()) {
                for (Texts texts : new Texts[] {japanese, english}) {
                    assertTrue(texts.has("device.word." + fault));
                    Notice notice = DeviceNotice.of(texts, device, fault);
                    assertTrue(!notice.what().isBlank() && !notice.todo().isBlank(), device + " " + fault);
                }
            }
        }
    }

    @Test
    void refusesAKeyNobodyWrote() {
        assertThrows(MissingResourceException.class, () -> japanese.get("ui.nothing"));
        assertThrows(MissingResourceException.class, () -> japanese.get("nothing.at.all"));
    }

    /** Each key with the arguments its text uses, such as {@code {0}}. */
    private static Map<String, String> shape(Properties texts) {
        Map<String, String> shape = new TreeMap<>();
        texts.forEach((key, text) -> shape.put((String) key, arguments((String) text)));
        return shape;
    }

    private static String arguments(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        try {
            for (String segment : segments()) {
                read(segment + ".properties").keySet().forEach(key -> keys.add((String) key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static Set<String> segments() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("(_[a-z]+)?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Stream<String> literals() throws IOException {
        Set<String> literals = found(CODE, ".java", LITERAL);
        literals.addAll(found(PAGES, ".html", ON_A_PAGE));
        literals.addAll(found(PAGES, ".js", ON_A_PAGE));
        return literals.stream();
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
