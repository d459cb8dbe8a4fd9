package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
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
    void namesThePartsThereAreWhereOneIsUnknown() {
        Said said = Said.by("bench", "--only", "fax");

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("START, KEYS"), said.err());
    }
}
