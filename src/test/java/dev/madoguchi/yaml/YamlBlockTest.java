package dev.madoguchi.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlBlockTest {
    @Test
    void readsWhatIsAskedFor() throws SettingFault {
        YamlBlock whole = read("""
                name: 受付 1
                port: 8480
                on: true
                kind: NONE
                many: [a, 'b: c']
                inner: {one: 1}
                rows:
                  - {n: 1}
                  - {n: 2}
                """);

        assertEquals("受付 1", whole.text("name"));
        assertEquals("8480", whole.text("port"));
        assertEquals(8480, whole.number("port"));
        assertTrue(whole.flag("on"));
        assertEquals(
                YamlFault.Kind.NOT_YAML,
                read("f: not_yaml").choice("f", YamlFault.Kind.class, YamlBlock.Writing.SMALL));
        assertEquals("NONE", whole.text("kind", "SOME"));
        assertEquals(List.of("a", "b: c"), whole.texts("many"));
        assertEquals(List.of("受付 1"), whole.texts("name"));
        assertEquals(1, whole.block("inner").number("one"));
        assertEquals(2, whole.blocks("rows").get(1).number("n"));
        whole.end();
    }

    @Test
    void givesSomethingElseForWhatIsNotThere() throws SettingFault {
        YamlBlock whole = read("a: 1");

        assertEquals("none", whole.text("b", "none"));
        assertEquals(Optional.empty(), whole.numberWhereGiven("c"));
        assertFalse(whole.blockWhereGiven("d").isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|2|b is missing",
                "number|1|a is a whole number, not x",
                "flag|1|a is true or false",
                "block|1|a is no block of names and values",
                "blocks|1|a is no list",
                "nothing|2|nothing stands where something has to",
                "end|1|a is not known here; known: [other]"
            })
    void refusesWhatIsOtherwiseWithItsLine(String asked, int line, String words) throws SettingFault {
        YamlBlock whole =
                read((asked.equals("text") ? "# a file\n" : "") + "a: x\n" + (asked.equals("nothing") ? "c:\n" : ""));
        ThrowingConsumer<YamlBlock> ask = switch (asked) {
            case "text" -> block -> block.text("b");
            case "nothing" -> block -> block.text("c");
            case "number" -> block -> block.number("a");
            case "flag" -> block -> block.flag("a");
            case "block" -> block -> block.block("a");
            case "blocks" -> block -> block.blocks("a");
            default ->
                block -> {
                    block.text("other", "");
                    block.end();
                };
        };

        SettingFault refused = assertThrows(SettingFault.class, () -> ask.accept(whole));

        assertEquals("station.yaml, line " + line + ": " + words, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\nb: 2\na: 3'|3|a stands there twice",
                "'a: 1\nb:\n  c: {d: 1, d: 2}'|3|b.c.d stands there twice",
                "'a: 1\nb: *x'|2|b uses *x; write out what is meant",
                "'a: 1\n---\nb: 2'|3|the file is not YAML: ---",
                "'a: 1\nb: [1, 2\n'|3|the file is not YAML: expected ',' or ']', but got <stream end>",
                "''|1|the file says nothing",
                "'[1, 2]'|1|the file is no block of names and values",
            })
    void refusesAFileThatIsNoPlainBlock(String text, int line, String words) {
        SettingFault refused = assertThrows(SettingFault.class, () -> read(text));

        assertEquals("station.yaml, line " + line + ": " + words, refused.getMessage());
    }

    private static YamlBlock read(String yaml) throws SettingFault {
        return YamlBlock.read("station.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
