package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Kills a program that says its steps on its output, a line each. */
public final class KilledChild {
    private KilledChild() {}

    /**
     * Waits until it has said a step, and so long after, and kills it.
     *
     * @param nanoseconds from the step's line to its end
     */
    public static void after(Process child, Enum<?> step, long nanoseconds) throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = lines.readLine();
            while (line != null && !line.equals(step.name())) {
                line = lines.readLine();
            }
            assertEquals(step.name(), line);
            long until = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            // Unlike the process, its handle leaves the stream open.
            child.toHandle().destroyForcibly();
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        }
    }
}
