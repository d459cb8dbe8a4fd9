package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    private static final int USAGE = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999", "x"})
    void refusesAPortThatIsNone(String port) {
        assertEquals(USAGE, Madoguchi.run("simulate", "camera", "--port", port));
        assertEquals(USAGE, Madoguchi.run("simulate", "card", "--port", port));
        assertEquals(USAGE, Madoguchi.run("simulate", "printer", "--port", port, "--out", folder.toString()));
    }

    @Test
    void refusesALoopThatIsTooShortOrTooLong() {
        assertEquals(USAGE, Madoguchi.run("simulate", "camera", "--loop", "0"));
        assertEquals(USAGE, Madoguchi.run("simulate", "camera", "--loop", "61"));
    }
}
