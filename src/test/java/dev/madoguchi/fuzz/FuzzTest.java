package dev.madoguchi.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reader of bytes from outside, fed with what is kept for it and with nearly the same: always the same unless
 * {@code -Dmadoguchi.seed} says another seed. What is new is looked for by {@link LongFuzzTest}.
 */
class FuzzTest {
    /** What once broke something is in the corpus. */
    private static final int INPUTS = 400;

    private static final long NANOS = Duration.ofMillis(500).toNanos();
    private static final int LONGEST_QUOTE = 2000;

    @ParameterizedTest
    @EnumSource
    void understandsOrRefusesInItsOwnWords(Target target, TestReporter reporter) throws IOException {
        long seed = Long.getLong("madoguchi.seed", 1);
        reporter.publishEntry("seed", Long.toString(seed));
        List<byte[]> corpus = target.corpus();

        assertFalse(corpus.isEmpty());
        assertTrue(understood(target, corpus) > 0, "none of the kept inputs of " + target + " is understood any more");

        Mutation mutation = new Mutation(corpus, new Random(seed));
        long end = System.nanoTime() + NANOS;
        for (int input = 0; input < INPUTS && System.nanoTime() < end; input++) {
            feed(target, mutation.next(), seed);
        }
    }

    private static long understood(Target target, List<byte[]> corpus) {
        return corpus.stream().filter(target::feed).count();
    }

    private static void feed(Target target, byte[] input, long seed) {
        try {
            target.feed(input);
        } catch (AssertionError e) {
            String hex = HexFormat.of().formatHex(input);
            throw new AssertionError(
                    "seed " + seed + ", " + input.length + " bytes: "
                            + hex.substring(0, Math.min(hex.length(), LONGEST_QUOTE)),
                    e);
        }
    }
}
