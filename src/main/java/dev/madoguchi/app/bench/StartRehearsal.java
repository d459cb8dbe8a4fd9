package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A start and a sign-in at an invented station, for the cache that the launcher makes once ({@code -XX:AOTCacheOutput}): what is read
 * there need not be read, checked and linked again at each start (JEP 483, JEP 515).
 *
 * <p>The station's city is in this process and the start in one of its own: every class of the cache is linked at each start, and a
 * counter needs none of a server's.
 */
public final class StartRehearsal {
    private StartRehearsal() {}

    /** Argument: where the cache is written. Ends some seconds after the sign-in, when the cache is there. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-rehearsal");
        try (StartStation station =
                new StartStation(folder, Started.installed().resolve("sample-config/kokubunji.yaml"))) {
            var started = Started.told("-XX:AOTCacheOutput=" + arguments[0]);
            Process start = new ProcessBuilder(started.command(
                            StartProbe.class.getName(),
                            station.home().toString(),
                            station.config().toString(),
                            StartStation.SUPERVISOR.id(),
                            StartStation.PASSWORD))
                    .inheritIO()
                    .start();
            int end = start.waitFor();
            if (end != 0) {
                throw new IOException("the rehearsed start ended with " + end);
            }
        } finally {
            StartStation.delete(folder);
        }
        System.exit(0);
    }
}
