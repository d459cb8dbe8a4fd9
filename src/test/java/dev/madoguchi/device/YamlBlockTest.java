package dev.madoguchi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlBlockTest {
    @Test
    void readsWhatIsAskedFor() throws YamlFault {
        YamlBlock whole = YamlBlock.read("""
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
                DeviceFault.ABSENT,
                YamlBlock.read("f: absent").choice("f", DeviceFault.class, YamlBlock.Writing.SMALL));
        assertEquals("NONE", whole.text("kind", "SOME"));
        assertEquals(List.of("a", "b: c"), whole.texts("many"));
        assertEquals(List.of("受付 1"), whole.texts("name"));
        assertEquals(1, whole.block("inner").number("one"));
        assertEquals(2, whole.blocks("rows").get(1).number("n"));
        whole.end();
    }

    @Test
    void givesSomethingElseForWhatIsNotThere() throws YamlFault {
        YamlBlock whole = YamlBlock.read("a: 1");

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
                "block|1|a is no block",
                "blocks|1|a is no list",
                "end|1|a is not known here; known: [other]"
            })
    void refusesWhatIsOtherwiseWithItsLine(String asked, int line, String words) throws YamlFault {
        YamlBlock whole = YamlBlock.read("# a file\na: x\n".substring(asked.equals("text") ? 0 : 9));
        ThrowingConsumer<YamlBlock> ask = switch (asked) {
            case "text" -> block -> block.text("b");
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

        YamlFault refused = assertThrows(YamlFault.class, () -> ask.accept(whole));

        assertEquals(line, refused.line());
        assertTrue(refused.told().contains(words), refused.told());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\nb: 2\na: 3'|3|a stands there twice",
                "'a: 1\nb:'|2|nothing stands where something has to",
                "'a: &x 1\nb: *x'|2|it points elsewhere: *x",
                "''|1|nothing stands in it",
                "'a: 1\n---\nb: 2'|3|a second document",
                "'[1, 2]'|1|the file is no block",
                "'a: [[[[[[[[[1]]]]]]]]]'|1|it goes deeper than 8 levels"
            })
    void refusesAFileThatIsNoPlainBlock(String text, int line, String words) {
        YamlFault refused = assertThrows(YamlFault.class, () -> YamlBlock.read(text));

        assertTrue(refused.told().contains(words), refused.told());
        assertEquals(line, refused.line(), refused.told());
    }
}
