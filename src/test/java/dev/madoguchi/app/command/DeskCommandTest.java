package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeskCommandTest {
    @Test
    void saysHowItIsCalledWhereNoKeyIsNamed() {
        Said said = Said.by("desk");

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("--key"), said.err());
    }
}
