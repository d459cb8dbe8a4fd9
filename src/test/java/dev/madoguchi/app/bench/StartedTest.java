package dev.madoguchi.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a process of the benchmarks is told, beside what its launcher is told. */
class StartedTest {
    private static final List<String> OWN = ManagementFactory.getRuntimeMXBean().getInputArguments();

    @Test
    void knowsEveryOptionThatOnlyAWindowHas() throws IOException {
        List<String> window = options("window.args");

        assertFalse(window.isEmpty());
        assertTrue(window.stream().allMatch(Started::isWindows), window.toString());
        assertTrue(options("java.args").stream().noneMatch(Started::isWindows));
    }

    @Test
    void knowsThePrioritiesThatBothLaunchersOfLinuxGiveAWindow() throws IOException {
        List<String> own = priorities("madoguchi");

        assertTrue(own.contains("-XX:ThreadPriorityPolicy=1"), own.toString());
        assertTrue(own.stream().allMatch(Started::isWindows), own.toString());
        assertEquals(own, priorities("debian/madoguchi"));
    }

    @Test
    void tellsAnotherProcessWhatItWasToldItselfAndWhichCacheIsItsOwn() {
        List<String> flags = Started.told("-XX:AOTCacheOutput=some.aot").flags();

        assertTrue(OWN.contains("-XX:+UseSerialGC"), "these tests run by java.args");
        assertTrue(flags.containsAll(OWN.stream()
                .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-Xlog"))
                .toList()));
        assertEquals(
                List.of("-XX:AOTCacheOutput=some.aot"),
                flags.stream().filter(flag -> flag.startsWith("-XX:AOT")).toList());
    }

    @Test
    void tellsAServerNothingOfWindows() {
        List<String> flags = Started.server().flags();

        assertTrue(flags.contains("-XX:+UseSerialGC"));
        assertTrue(flags.stream().noneMatch(Started::isWindows), flags.toString());
    }

    private static List<String> priorities(String launcher) throws IOException {
        return Files.readAllLines(Path.of("installer", launcher)).stream()
                .filter(line -> line.startsWith("priorities=("))
                .map(line -> line.substring("priorities=(".length(), line.length() - 1))
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toList();
    }

    private static List<String> options(String file) throws IOException {
        return Files.readAllLines(Path.of("installer", file)).stream()
                .filter(line -> line.startsWith("-"))
                .toList();
    }
}
