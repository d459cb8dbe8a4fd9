package dev.madoguchi.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.names.Spelling.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    /** A font with the characters of the basic plane only. */
    private static boolean font(int point) {
        return point < 0x10000;
    }

    @Test
    void keepsTheSelectorAndTheCharacterThatTheFontLacks() {
        List<Part> parts = Spelling.parts("葛\uDB40\uDD00城\uD842\uDFB7野", SpellingTest::font);

        assertEquals(
                List.of(
                        new Part.Selected("葛\uDB40\uDD00"),
                        new Part.Shown("城"),
                        new Part.Lacking("\uD842\uDFB7"),
                        new Part.Shown("野")),
                parts);
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋, 髙橋",
        "葛\uDB40\uDD00城, 葛〔U+845B U+E0100〕城",
        "𠮷野, 〔U+20BB7〕野",
        "\uE000田, 〔U+E000〕田",
        "\uDB80\uDC01田, 〔U+F0001〕田",
        "\uDB40\uDD00田, 〔U+E0100〕田",
        "\uD842田, 〔U+D842〕田",
    })
    void showsByItsCodeWhatTheFontCannotBeTrustedWith(String name, String line) {
        assertEquals(line, Spelling.line(name, SpellingTest::font));
    }

    @Test
    void dropsNothing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            int[] points = random.ints(random.nextInt(10), 0, 0x110000).toArray();
            String name = new String(points, 0, points.length);

            String joined = Spelling.parts(name, SpellingTest::font).stream()
                    .map(Part::written)
                    .collect(Collectors.joining());

            assertEquals(name, joined, "seed " + seed);
        }
    }
}
