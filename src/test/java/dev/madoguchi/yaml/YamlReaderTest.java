package dev.madoguchi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.yaml.YamlFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @Test
    void keepsEveryValueAsItIsWrittenAndWhereItStands() throws YamlFault {
        Node.Mapping whole = read("""
                name: '0012'
                port: 8480
                on: true
                off: False
                many: [a, 1.50]
                none:
                """);

        assertEquals(
                Map.of(
                        "name", new Node.Text(place(1, 7), "0012"),
                        "port", new Node.Figure(place(2, 7), "8480"),
                        "on", new Node.Flag(place(3, 5), "true"),
                        "off", new Node.Text(place(4, 6), "False"),
                        "many",
                                new Node.Sequence(
                                        place(5, 7),
                                        List.of(
                                                new Node.Text(place(5, 8), "a"),
                                                new Node.Figure(place(5, 11), "1.50"))),
                        "none", new Node.Nothing(place(6, 6))),
                whole.nodes());
        assertEquals(place(5, 1), whole.keys().get("many"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: {b: 1, b: 2}'|TWICE|1|11|a.b|b",
                "'a: [1, *x]'|NOT_PLAIN|1|8|a[1]|*x",
                "'a: &x [1]'|NOT_PLAIN|1|4|a|&x",
                "'a: !!str 1'|NOT_PLAIN|1|4|a|!!",
                "'a: 1\n<<: *x'|NOT_PLAIN|2|5|<<|*x",
                "'a: 1\n---\nb: 2'|NOT_YAML|3|1|''|---",
                "'a: 1\n\tb: 2'|NOT_YAML|2|1|''|found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
                "'- 1'|NO_MAPPING|1|1|''|''",
                "'# nothing'|EMPTY|1|1|''|''",
                "'---'|EMPTY|1|4|''|''",
                "'a: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]'|TOO_LARGE|1|20|a[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]|16 levels"
            })
    void saysWhatIsWrongAndWhere(String text, Kind kind, int line, int column, String path, String detail) {
        YamlFault refused = assertThrows(YamlFault.class, () -> read(text));

        assertEquals(
                List.of(kind, place(line, column), path, detail),
                List.of(refused.kind(), refused.place(), refused.path(), refused.detail()));
    }

    @Test
    void findsTheLineOfALetterInAnotherEncoding() {
        byte[] latin = "a: 1\nb: é\n".getBytes(StandardCharsets.ISO_8859_1);

        YamlFault refused = assertThrows(YamlFault.class, () -> YamlReader.read("some.yaml", latin));

        assertEquals(List.of(Kind.NOT_TEXT, place(2, 1)), List.of(refused.kind(), refused.place()));
    }

    @Test
    void refusesMoreThanItMayHaveToHold() {
        byte[] large = "# more\n".repeat(YamlReader.MAX_BYTES / 7 + 1).getBytes(StandardCharsets.UTF_8);

        YamlFault refused = assertThrows(YamlFault.class, () -> YamlReader.read("some.yaml", large));

        assertEquals(List.of(Kind.TOO_LARGE, "128 KiB"), List.of(refused.kind(), refused.detail()));
    }

    private static Node.Mapping read(String yaml) throws YamlFault {
        return YamlReader.read("some.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(int line, int column) {
        return new Place("some.yaml", line, column);
    }
}
