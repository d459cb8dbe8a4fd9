package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualStartTest {
    private static final Path HOME = Path.of("/srv/station");
    private static final Path CONFIG = Path.of("counter 1.yaml");

    @Test
    void understandsAStartWithItsFolderAndItsConfiguration() {
        assertEquals(Optional.of(new UsualStart(Optional.empty(), Optional.empty())), UsualStart.of("start"));
        assertEquals(
                Optional.of(new UsualStart(Optional.of(HOME), Optional.of(CONFIG))),
                UsualStart.of("start", "--config", CONFIG.toString(), "--home", HOME.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "start --practice",
                "start --help",
                "start --home",
                "start --home --config",
                "start --home @file",
                "start --home a --home b",
                "start --home a extra",
                "start --home=a"
            })
    void leavesEveryOtherLineToTheLibrary(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");

        assertEquals(Optional.empty(), UsualStart.of(words));
    }
}
