package dev.madoguchi.city.vault;

import dev.madoguchi.program.JavaProgram;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** A program of its own whose threads store records without end and say which are safe, until it is killed. */
final class VaultChild {
    private static final int THREADS = 4;
    private static final int RECORD_BYTES = 60_000;

    private VaultChild() {}

    public static void main(String[] arguments) {
        var random = new SecureRandom();
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var vault = new RecordVault(VaultDatabase.open(Path.of(arguments[0]), random));
        var sealer = new Sealer(
                CityPrivateKey.generate(random).publicKey(),
                SigningKey.generate(random),
                new StationName("131016", "main", "W-01"),
                Clock.systemUTC());
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.ofPlatform().name("station-" + thread).start(() -> store(vault, sealer, out));
        }
    }

    private static void store(RecordVault vault, Sealer sealer, PrintStream out) {
        while (true) {
            Envelope envelope =
                    sealer.seal(UUID.randomUUID(), "visit", LocalDate.of(2026, 11, 20), new byte[RECORD_BYTES]);
            if (vault.store(envelope, Clock.systemUTC().instant()) instanceof Storing.Added) {
                out.println(envelope.header().id() + " " + envelope.sha256());
            }
        }
    }

    /** Starts the program on a folder. */
    static Process start(Path folder) throws IOException {
        return JavaProgram.start(VaultChild.class, folder.toString());
    }
}
