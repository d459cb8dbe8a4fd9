package dev.madoguchi.laboratory;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.city.node.BadLine;
import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.outbox.OutboxRow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;

/** The rounds of one station: it is opened, hurt and killed again and again, and looked at after each kill. */
final class Rounds implements AutoCloseable {
    private static final int DISK_KIBIBYTES = 400 << 10;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<Duration> WRONG =
            List.of(Duration.ofHours(3), Duration.ofHours(-3), Duration.ofDays(1), Duration.ofDays(-1));

    private final Random random;
    private final List<Mishap> mishaps;
    private final Mounted disk;
    private final LaboratoryStation station;
    private final BadLine line;
    private final Surroundings around;
    private final Said said = new Said();
    private final Map<Mishap, Integer> counts = new EnumMap<>(Mishap.class);
    private int copies;
    private final List<String> wrong = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("laboratory-watch").factory());

    /**
     * A new station and a new city.
     *
     * @param folder for both, empty
     * @param mishaps from which those of each round are drawn
     */
    Rounds(Path folder, List<Mishap> mishaps, long seed) throws Exception {
        random = new Random(seed);
        disk = Mounted.memory(Files.createDirectories(folder.resolve("disk")), DISK_KIBIBYTES);
        station = LaboratoryStation.enrolled(folder.resolve("city"), disk.root().resolve("workstation"));
        line = new BadLine(station.city().address().getPort(), random.nextLong());
        StationHome home = station.home();
        around = new Surroundings(
                disk.root(), List.of(home.envelopes(), home.keys(), home.photoKeys(), home.store(), home.root()));
        boolean locks = Kernel.locksFolders(home.root());
        this.mishaps =
                mishaps.stream().filter(each -> locks || each != Mishap.REVOKED).toList();
    }

    /** One life of the program, and a look at what it left. */
    void round() throws Exception {
        Mishap mishap = mishaps.get(random.nextInt(mishaps.size()));
        round(mishap);
    }

    void round(Mishap mishap) throws Exception {
        Duration clock = mishap == Mishap.CLOCK_MOVED ? WRONG.get(random.nextInt(WRONG.size())) : Duration.ZERO;
        URI city = random.nextBoolean() ? line.address() : station.city().address();
        Process program = station.start(city, around.printerPort(), random.nextLong(), clock);
        new Life(program, said, random, watch).live(mishap, around);
        counts.merge(mishap, 1, Integer::sum);
        try (var opened = station.open(clock)) {
            for (String each : new Oracle(said, station).look(opened.station())) {
                wrong.add(mishap + ", life " + kills() + ": " + each);
            }
        }
    }

    /**
     * Stops the program so many times in the middle of something, copies its disk as it then is, lets it go on, and looks at the copy:
     * what a kill at that moment would have left, without the time of a start.
     */
    void copies(int times) throws Exception {
        Process program = station.start(
                random.nextBoolean() ? line.address() : station.city().address(),
                around.printerPort(),
                random.nextLong(),
                Duration.ZERO);
        Path copy = disk.root().resolve("copy");
        new Life(program, said, random, watch).stopAndLook(times, () -> {
            FolderCopy.make(station.home().root(), copy);
            copies++;
            LaboratoryStation copied = station.copiedTo(copy);
            try (var opened = copied.open(Duration.ZERO)) {
                for (String each : new Oracle(said, copied).look(opened.station())) {
                    wrong.add("copy " + copies + ": " + each);
                }
            }
            FolderCopy.remove(copy);
        });
    }

    int copies() {
        return copies;
    }

    /** Lets the station send everything, and looks whether the city has each record once. */
    void end() throws Exception {
        try (var opened = station.open(Duration.ZERO)) {
            Workstation workstation = opened.station();
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (workstation.outbox().waiting() > 0) {
                if (System.nanoTime() > limit) {
                    wrong.add("not receipted in " + LIMIT);
                    return;
                }
                workstation.sync().wake();
                LockSupport.parkNanos(50_000_000);
            }
            List<OutboxRow> rows = workstation.outbox().rows();
            long atCity = station.city().home().vaults().records().count(LaboratoryStation.municipality());
            if (rows.size() != atCity) {
                wrong.add("sealed " + rows.size() + ", at the city " + atCity);
            }
        }
    }

    /** What was lost, doubled or unreadable, by now. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How often the program was killed, by what happened to it before. */
    Map<Mishap, Integer> counts() {
        return counts;
    }

    int kills() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Said said() {
        return said;
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        around.close();
        line.close();
        station.close();
        disk.close();
    }
}
