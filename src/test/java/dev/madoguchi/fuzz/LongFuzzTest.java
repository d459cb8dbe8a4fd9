package dev.madoguchi.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same readers under Jazzer, which follows what each input reaches and goes on from there; so many seconds each, in a program of its
 * own, because its agent changes every class that it watches.
 *
 * <p>{@code MADOGUCHI_FUZZ_SECONDS=600 installer/madoguchi verify -Dtest=LongFuzzTest}. What it reached stays in {@code target/fuzz} and
 * is where the next run goes on; an input that broke a reader lies there as {@code TARGET-crash-…} and belongs into the corpus.
 */
@Tag("long")
@EnabledIfEnvironmentVariable(named = LongFuzzTest.SECONDS, matches = "[1-9][0-9]*")
class LongFuzzTest {
    static final String SECONDS = "MADOGUCHI_FUZZ_SECONDS";

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final Path KEPT = Path.of("src", "test", "resources", "dev", "madoguchi", "fuzz", "corpus");
    private static final Path WORK = Path.of("target", "fuzz");
    private static final long START_SECONDS = 180;

    @ParameterizedTest
    @EnumSource
    void isNotBrokenByWhatReachesNewPlaces(Target target, TestReporter reporter) throws Exception {
        int seconds = Integer.parseInt(System.getenv(SECONDS));
        Path reached = Files.createDirectories(WORK.resolve(target.folder()));
        Path log = WORK.resolve(target.folder() + ".log");

        Process fuzzer = new ProcessBuilder(command(target, seconds, reached))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertTrue(fuzzer.waitFor(seconds + START_SECONDS, TimeUnit.SECONDS), "the fuzzer does not end; see " + log);
        reporter.publishEntry(target.name(), runs(log));
        assertEquals(0, fuzzer.exitValue(), target + " was broken; see " + log);
    }

    private static List<String> command(Target target, int seconds, Path reached) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dmadoguchi.fuzz=" + target,
                "--add-modules=java.smartcardio",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                JAZZER,
                "--target_class=" + JazzerEntry.class.getName(),
                "--instrumentation_includes=dev.madoguchi.**",
                "--custom_hook_includes=dev.madoguchi.**",
                "--disabled_hooks=.*",
                "-max_total_time=" + seconds,
                "-timeout=20",
                "-rss_limit_mb=3000",
                "-artifact_prefix=" + WORK.resolve(target.folder()) + "-",
                reached.toString(),
                KEPT.resolve(target.folder()).toString());
    }

    /** What it says last: how many inputs it tried. */
    private static String runs(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("Done ") || line.startsWith("== Java Exception"))
                .reduce("it did not begin", (first, last) -> last);
    }
}
