package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void explainsACommandByItsName() {
        Said said = Said.by("help", "photo");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().startsWith("Usage: madoguchi photo"), said.out());
    }

    @Test
    void listsEveryCommandWhereNoneIsNamed() {
        Said said = Said.by("help");

        assertEquals(0, said.exit(), said.err());
        assertEquals(Said.by("--help").out(), said.out());
    }
}
