package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.bench.BenchRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void measuresTheNamedPartsAloneInTheOrderOfAWholeRun() {
        Said said = Said.by("bench", "--quick", "--only", "store,Seal");

        assertEquals(0, said.exit(), said.err());
        List<String> lines = said.out().lines().skip(1).toList(); // the machine
        assertEquals(2, lines.size(), said.out());
        assertTrue(lines.getFirst().startsWith("seal a record"), said.out());
        assertTrue(lines.getLast().startsWith("durable commit"), said.out());
    }

    @Test
    void keepsEachFigureAsSoonAsItIsThere() throws Exception {
        Path kept = folder.resolve("figures.json");

        Said said = Said.by("bench", "--quick", "--only", "permit,seal", "--json", "--out", kept.toString());

        assertEquals(0, said.exit(), said.err());
        BenchRun run = BenchRun.read(kept);
        assertEquals(2, run.figures().size());
        assertTrue(said.out().contains(run.figures().getLast().name()), said.out());
    }

    @Test
    void measuresNothingWhereTheFiguresCannotBeKept() {
        Path nowhere = folder.resolve("missing").resolve("figures.json");

        Said said = Said.by("bench", "--only", "permit", "--out", nowhere.toString());

        assertNotEquals(0, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("cannot be written"), said.err());
    }

    @Test
    void namesThePartsThereAreWhereOneIsUnknown() {
        Said said = Said.by("bench", "--only", "fax");

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("START, KEYS"), said.err());
    }
}
