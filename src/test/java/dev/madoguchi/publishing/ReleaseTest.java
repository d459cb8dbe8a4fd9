package dev.madoguchi.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private static final ReleaseFile FILE = new ReleaseFile("app/one.jar", "0".repeat(64), 3);

    @Test
    void readsWhatItWrote() throws UnfitException {
        Release full = new Release("1.2", "linux-x86_64", 40, 25, List.of("java.base", "jdk.net"), List.of(FILE));
        Release bare = new Release("1.2", "linux-x86_64", 40, List.of(FILE));

        assertEquals(full, Release.read("release.json", full.written()));
        assertEquals(bare, Release.read("release.json", bare.written()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"modules\":\"java.base\"",
                "\"modules\":[\"java.base\",7]",
                "\"modules\":[\"java base\"]",
                "\"java\":-2",
                "\"java\":\"25\"",
                "\"modlues\":[]"
            })
    void refusesWhatItDoesNotKnow(String more) {
        String json = new Release("1.2", "linux-x86_64", 40, List.of(FILE)).written();

        assertThrows(UnfitException.class, () -> Release.read("release.json", "{" + more + "," + json.substring(1)));
    }
}
