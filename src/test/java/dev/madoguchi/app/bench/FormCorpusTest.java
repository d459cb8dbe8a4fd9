package dev.madoguchi.app.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A small part of the spoiled forms of the benchmark. */
class FormCorpusTest {
    private static final int FORMS = 120;
    /** A busy computer reads as much as another. */
    private static final Duration PATIENT = Duration.ofMinutes(1);

    /** What each reader read of the corpus. */
    private static final Map<String, ReadForms> ALL = new HashMap<>();

    @BeforeAll
    static void read() throws Exception {
        ALL.putAll(new FormCorpus(FormCorpus.SEED, FORMS, PATIENT).readByAll());
    }

    @Test
    void readsThreeQuartersOfTheSpoiledFormsAndNoneWrongly(TestReporter report) {
        ReadForms ours = of(FormCorpus.OURS);

        report.publishEntry("seed " + FormCorpus.SEED, ours.read() + " of " + FORMS + " read");
        assertEquals(FORMS, ours.shown());
        assertEquals(0, ours.wrong());
        assertTrue(ours.read() >= FORMS * 3 / 4, "seed " + FormCorpus.SEED + ": only " + ours.read());
        for (Spoiling spoiling : List.of(Spoiling.TURN, Spoiling.INVERTED, Spoiling.SMALL)) {
            assertEquals(100, ours.readPercent(spoiling), spoiling.name());
        }
    }

    @Test
    void readsNoFewerThanTheOthersDo() {
        assumeTrue(Zbarimg.present(), "zbar-tools is not installed");

        int ours = of(FormCorpus.OURS).read();
        int zbarimg = of(FormCorpus.ZBARIMG).read();
        int opencv = of(FormCorpus.OPENCV).read();
        assertTrue(zbarimg > 0 && ours >= zbarimg, ours + " against zbarimg's " + zbarimg);
        assertTrue(opencv > 0 && ours >= opencv, ours + " against OpenCV's " + opencv);
    }

    @Test
    void drawsTheSameFormFromTheSameSeed() {
        List<byte[]> pictures = new ArrayList<>();

        for (long seed : List.of(7L, 7L, 8L)) {
            pictures.add(SpoiledForm.of(seed, 9).luminance());
        }

        assertArrayEquals(pictures.get(0), pictures.get(1));
        assertFalse(Arrays.equals(pictures.get(0), pictures.get(2)));
    }

    @Test
    void countsWhatIsMissedAndWhatIsWrong() {
        ReadForms result = new ReadForms();
        SpoiledForm turned = SpoiledForm.of(7, 0);
        SpoiledForm tilted = SpoiledForm.of(7, 1);

        result.add(turned, List.of(turned.text()));
        result.add(tilted, List.of(turned.text()));

        assertEquals(1, result.read());
        assertEquals(1, result.wrong());
        assertEquals(50, result.missedPercent());
        assertEquals(0, result.readPercent(Spoiling.TILT));
    }

    private static ReadForms of(String reader) {
        return Objects.requireNonNull(ALL.get(reader), reader);
    }
}
