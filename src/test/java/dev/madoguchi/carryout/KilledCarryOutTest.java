package dev.madoguchi.carryout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.store.Database;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program dies by SIGKILL while a container is written onto its medium. */
@Timeout(300)
class KilledCarryOutTest {
    private static final int RECORDS = 12;
    private static final int RECORD_BYTES = 1_500_000;
    private static final int LONGEST_WAIT = 400_000_000;

    @TempDir
    private Path folder;

    @Test
    void goesOnWithAContainerInWhoseWritingTheProgramWasKilled() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.out.println("seed " + seed);
        fill();

        kill(new Random(seed).nextInt(LONGEST_WAIT));

        try (Database database = open()) {
            CarryOuts carryOuts = CarryOutChild.carryOuts(folder, database);
            assertEquals(RECORDS, carryOuts.waiting());
            for (Path file : files()) {
                assertWhole(file);
            }
            CarryOut written = endsWriting(carryOuts);
            assertEquals(List.of(folder.resolve("share").resolve(written.file())), files());
            assertEquals(RECORDS, assertWhole(files().getFirst()));
            assertEquals(1, inShare().size(), "a part is left");
            assertEquals(1, carryOuts.all().size());
        }
    }

    private void fill() throws Exception {
        Files.createDirectories(folder.resolve("share"));
        SigningKey signing = SigningKey.generate(new SecureRandom());
        Files.writeString(folder.resolve("station.jwk"), signing.toJwk());
        var city = CityPrivateKey.generate(new SecureRandom());
        var sealer = new Sealer(city.publicKey(), signing, CarryOutChild.NAME, Clock.systemUTC());
        try (Database database = open()) {
            var outbox = new Outbox(database, folder.resolve("envelopes"), Clock.systemUTC());
            for (int i = 0; i < RECORDS; i++) {
                outbox.add(sealer.seal(UUID.randomUUID(), "visit", LocalDate.of(2026, 11, 20), new byte[RECORD_BYTES]));
            }
        }
    }

    private Database open() throws Exception {
        return Database.open(folder.resolve("store"), CarryOutChild.key(), Clock.systemUTC())
                .database();
    }

    private void kill(long nanoseconds) throws Exception {
        Process child = CarryOutChild.start(folder);
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            String line = lines.readLine();
            while (line != null && !line.equals(CarryOutChild.BEGINS)) {
                line = lines.readLine();
            }
            assertEquals(CarryOutChild.BEGINS, line);
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

    /** Begins where nothing was noted, goes on where it was begun, and does nothing where it was written. */
    private CarryOut endsWriting(CarryOuts carryOuts) throws Exception {
        List<CarryOut> noted = carryOuts.all();
        if (noted.isEmpty()) {
            var share = CarryOutChild.share(folder);
            return carryOuts.write(carryOuts.begin(share, "市民課", "1001"), share);
        }
        CarryOut first = noted.getFirst();
        return first.state() == CarryOutState.BEGUN ? carryOuts.write(first, CarryOutChild.share(folder)) : first;
    }

    /** What has a container's name is whole. */
    private static int assertWhole(Path file) throws Exception {
        try (Container container = Container.open(file)) {
            for (Carried each : container.list().records()) {
                container.record(each);
            }
            return container.list().records().size();
        }
    }

    private List<Path> files() throws Exception {
        return inShare().stream()
                .filter(file -> file.toString().endsWith(Container.SUFFIX))
                .toList();
    }

    private List<Path> inShare() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("share"))) {
            return files.toList();
        }
    }
}
