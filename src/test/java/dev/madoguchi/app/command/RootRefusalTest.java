package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RootRefusalTest {
    @Test
    void refusesRootAndSaysWhatToDo() {
        var refused = assertThrows(CommandFault.class, () -> RootRefusal.require("root", false));

        assertTrue(String.valueOf(refused.getMessage()).contains("--allow-root"));
    }

    @Test
    void letsRootRunWhereItIsAllowed() {
        assertDoesNotThrow(() -> RootRefusal.require("root", true));
    }

    @Test
    void letsEveryoneElseRun() {
        assertDoesNotThrow(() -> RootRefusal.require("madoguchi", false));
    }
}
