package dev.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The page of features says of each of them which test shows it, or why none does; what it names is there. */
class FeatureTableTest {
    private static final Path PAGE = Path.of("src/site/markdown/features.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("\\| ([FG]\\d+) \\|(.*)\\|");
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern NAMED = Pattern.compile("`((?:\\w+\\.)*)(\\w+)\\.(\\w+)`");
    private static final int FEATURES = 152;
    private static final int GOLDEN = 5;

    private static List<Row> rows = List.of();
    private static Map<String, List<String>> classes = Map.of();

    /** One row: what it is, where a person meets it, what shows it, and what is not there. */
    private record Row(String number, String what, String clauses, String where, String shown, String missing) {
        static Row of(MatchResult line) {
            List<String> cells =
                    CELL.splitAsStream(line.group(2)).map(String::strip).toList();
            assertEquals(5, cells.size(), line.group());
            return new Row(line.group(1), cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }

        List<MatchResult> tests() {
            return NAMED.matcher(shown).results().toList();
        }
    }

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(line -> Row.of(line.toMatchResult()))
                .toList();
        try (Stream<Path> sources = Files.walk(TESTS)) {
            classes = sources.map(TESTS::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replaceAll("[/\\\\]", "."))
                    .collect(Collectors.groupingBy(
                            name -> name.substring(name.lastIndexOf('.') + 1), TreeMap::new, Collectors.toList()));
        }
    }

    @Test
    void hasEachFeatureAndEachGoldenTestOnceAndInOrder() {
        List<String> numbers = Stream.concat(
                        IntStream.rangeClosed(1, FEATURES).mapToObj(number -> "F" + number),
                        IntStream.rangeClosed(1, GOLDEN).mapToObj(number -> "G" + number))
                .toList();

        assertEquals(numbers, rows.stream().map(Row::number).toList());
    }

    @Test
    void saysWhatEachIsAndWhereAndWhyNothingShowsItWhereNothingDoes() {
        for (Row row : rows) {
            assertFalse(
                    row.what().isEmpty()
                            || row.clauses().isEmpty()
                            || row.where().isEmpty(),
                    row.number());
            assertEquals(row.tests().isEmpty(), row.shown().equals("—"), row.number() + ": " + row.shown());
            assertTrue(
                    !row.tests().isEmpty() || !row.missing().isEmpty(), row.number() + " has neither test nor reason");
        }
    }

    @Test
    void namesOnlyTestsThatAreThereAndRun() {
        List<String> wrong = rows.stream()
                .flatMap(row -> row.tests().stream().map(test -> row.number() + " " + test.group() + fault(test)))
                .filter(said -> !said.endsWith("`"))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`FeatureTableTest.read`",
                "`FeatureTableTest.isNowhere`",
                "`NowhereTest.isThere`",
                "`elsewhere.FeatureTableTest.namesOnlyTestsThatAreThereAndRun`"
            })
    void findsWhatIsNoTest(String name) {
        Matcher test = NAMED.matcher(name);
        assertTrue(test.matches());

        assertFalse(fault(test.toMatchResult()).isEmpty());
    }

    /** What is wrong with the name of a test: nothing, or a few words after it. */
    private static String fault(MatchResult test) {
        String end = "." + test.group(1) + test.group(2);
        List<String> found = classes.getOrDefault(test.group(2), List.of()).stream()
                .filter(name -> name.endsWith(end))
                .toList();
        if (found.size() != 1) {
            return " is of no class or of several: " + found;
        }
        return methods(found.getFirst()).anyMatch(method -> method.getName().equals(test.group(3)))
                ? ""
                : " is no test";
    }

    private static Stream<Method> methods(String name) {
        try {
            Class<?> type = Class.forName(name, false, FeatureTableTest.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
                    .filter(method -> !AnnotationSupport.isAnnotated(type, Disabled.class));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is not among the compiled tests", e);
        }
    }
}
