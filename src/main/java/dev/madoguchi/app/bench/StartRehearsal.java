package dev.madoguchi.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A start and a sign-in at an invented station, for the cache that the launcher makes once ({@code -XX:AOTCacheOutput}): what is read
 * here need not be read, checked and linked again at each start (JEP 483, JEP 515).
 */
public final class StartRehearsal {
    private StartRehearsal() {}

    /** Ends by itself some seconds after the sign-in. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-rehearsal");
        Path profile = Path.of(System.getProperty("madoguchi.home", ""), "sample-config", "kokubunji.yaml");
        StartStation station = new StartStation(folder, profile);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(station, folder)));
        StartProbe.main(new String[] {
            station.home().toString(), station.config().toString(), StartStation.SUPERVISOR.id(), StartStation.PASSWORD
        });
    }

    private static void leave(StartStation station, Path folder) {
        try {
            station.close();
            StartStation.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal's folder stays behind: " + folder, e);
        }
    }
}
