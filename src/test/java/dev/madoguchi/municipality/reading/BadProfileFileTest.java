package dev.madoguchi.municipality.reading;

import static dev.madoguchi.municipality.reading.SmallProfile.GOOD;
import static dev.madoguchi.municipality.reading.SmallProfile.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no profile at all are refused with a complaint, at once. */
class BadProfileFileTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void readsAFileThatBeginsWithAByteOrderMarkAndEndsItsLinesLikeWindows() throws ProfileException {
        assertEquals("見本村", parse("\uFEFF" + GOOD.replace("\n", "\r\n")).name());
    }

    @Test
    void pointsAtATabInTheIndentation() {
        var refused = assertThrows(ProfileException.class, () -> parse(GOOD.replace("    clause", "\tclause")));

        assertEquals(List.of(ProfileFault.NOT_YAML, 6), List.of(refused.fault(), refused.line()), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n", "---\n"})
    void refusesAnEmptyFile(String nothing) {
        var refused = assertThrows(ProfileException.class, () -> parse(nothing));

        assertTrue(
                refused.fault() == ProfileFault.EMPTY || refused.fault() == ProfileFault.MISSING, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words",
                "- a\n- b\n",
                "42",
                "%PDF-1.4\n",
                "a: 1\n---\nb: 2\n",
                "\u0000\u0001",
                "? [a]\n: b\n"
            })
    void refusesWhatIsNoMapping(String text) {
        assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> parse(text)));
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        byte[] shiftJis = GOOD.getBytes(Charset.forName("windows-31j"));

        var refused = assertThrows(ProfileException.class, () -> Profiles.parse("mura.yaml", shiftJis));

        assertEquals(List.of(ProfileFault.NOT_YAML, 2), List.of(refused.fault(), refused.line()));
    }

    @Test
    void refusesTenMegabytesAtOnce() throws IOException {
        Path file = folder.resolve("huge.yaml");
        Files.writeString(file, GOOD + "# more\n".repeat(1_500_000));

        var refused = assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> Profiles.read(file)));

        assertEquals(ProfileFault.TOO_LARGE, refused.fault());
        assertEquals("huge.yaml", refused.file());
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ", ").repeat(9))
                    .append("x]\n");
        }

        var refused = assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> parse(bomb.toString())));

        assertEquals(ProfileFault.NOT_PLAIN, refused.fault());
        assertEquals(1, refused.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "a", "\"a ", "? "})
    void refusesDepthAndLengthWithoutEnd(String piece) {
        String deep = piece.repeat(YamlReader.MAX_BYTES / piece.length());

        assertTimeout(SOON, () -> assertThrows(ProfileException.class, () -> parse(deep)));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var refused = assertThrows(ProfileException.class, () -> Profiles.read(folder.resolve("none.yaml")));

        assertEquals(ProfileFault.UNREADABLE, refused.fault());
        assertEquals("none.yaml", refused.file());
    }

    @Test
    void refusesAFolder() {
        assertEquals(
                ProfileFault.UNREADABLE,
                assertThrows(ProfileException.class, () -> Profiles.read(folder))
                        .fault());
    }

    /** Whatever a slip of the hand does to a file, the answer is a profile or a complaint with a place. */
    @Test
    void answersAnyDamageWithAComplaint() throws IOException {
        long seed = 20261120;
        Random random = new Random(seed);
        byte[] good = Files.readAllBytes(Path.of("sample-config/kokubunji.yaml"));
        int refused = 0;

        for (int round = 0; round < 400; round++) {
            byte[] bad = damaged(good, random);
            try {
                Profiles.parse("bad.yaml", bad);
            } catch (ProfileException e) {
                refused++;
                assertTrue(e.line() >= 1 && e.column() >= 1 && !e.field().isEmpty(), e.getMessage());
            }
        }

        assertTrue(refused > 120, "seed " + seed + ": only " + refused + " of 400 refused");
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        int hits = 1 + random.nextInt(4);
        for (int hit = 0; hit < hits; hit++) {
            bad[random.nextInt(bad.length)] = (byte) " \n:-[]{},&*#'\"|>%@`!abc09\t".charAt(random.nextInt(26));
        }
        return bad;
    }
}
