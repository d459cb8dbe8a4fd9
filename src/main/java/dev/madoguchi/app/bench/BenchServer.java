package dev.madoguchi.app.bench;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A city server as an administrator starts it: a process of its own, whose memory is its alone, on a PostgreSQL database. */
final class BenchServer implements AutoCloseable {
    /** By its name: the program knows its benchmarks and not the other way round. */
    private static final String MAIN = "dev.madoguchi.app.Main";

    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final String PASSPHRASE = "bench";
    private static final long STOP_SECONDS = 60;
    private static final double KILOBYTES = 1024;
    /** A generation of the heap, as the JDK tells of it. */
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Path folder;
    private final CityHome city;
    private final Process process;
    private final int port;

    /**
     * Makes a city and starts its server.
     *
     * @param heap the most that its Java heap may take, such as {@code 256m}
     */
    BenchServer(PostgresAddress db, String heap) throws IOException, CityException {
        folder = Files.createTempDirectory("madoguchi-bench-city");
        CityFolder made = new CityFolder(folder);
        SecureRandom random = new SecureRandom();
        made.create("city:bench", PASSPHRASE.toCharArray(), CHEAP, Clock.systemUTC(), random);
        city = CityHome.open(made, PASSPHRASE.toCharArray(), Optional.of(db), Clock.systemUTC(), random);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process =
                new ProcessBuilder(command(heap, db)).redirectErrorStream(true).start();
        try (Writer in = process.outputWriter()) {
            in.write(PASSPHRASE + "\n" + db.password() + "\n");
        }
        untilItListens();
    }

    /** As this program itself was started, but not as a window: the launcher's flags decide what a heap gives back. */
    private List<String> command(String heap, PostgresAddress db) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Started.server().flags().stream()
                .filter(flag -> flag.startsWith("-XX:") || flag.startsWith("-Xm"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=2",
                "-XX:-DisableAttachMechanism", // it is asked for its memory
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "server",
                "--allow-root",
                "--home",
                folder.toString(),
                "--port",
                String.valueOf(port),
                "--db",
                db.url()));
        return command;
    }

    private void untilItListens() throws IOException {
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.contains("listens on port " + port)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the server ended by itself");
        }
        Thread.ofPlatform()
                .daemon()
                .name("bench-server")
                .start(() -> lines.lines().forEach(said -> {}));
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + port);
    }

    /** A station of this city. */
    StationIdentity station(String name) throws EnrolmentException {
        return station(new StationName(BenchStation.MUNICIPALITY, BenchStation.SITE, name));
    }

    StationIdentity station(StationName name) throws EnrolmentException {
        return StationIdentity.enrol(name, new SecureRandom(), request -> {
            try {
                return city.enrol(EnrolmentRequest.parse(request)).toJson();
            } catch (CityException e) {
                throw new EnrolmentException("the city refuses", e);
            }
        });
    }

    /** What it holds now, after it has thrown away what nobody needs. */
    ServerState state() throws IOException {
        double resident = collected();
        double heap = 0;
        Matcher used = USED.matcher(tell("GC.heap_info"));
        while (used.find()) {
            heap += Double.parseDouble(used.group(1));
        }
        try (Stream<Path> handles = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return new ServerState(
                    heap / KILOBYTES, resident / KILOBYTES, (int) status("Threads:"), (int) handles.count(), worked());
        }
    }

    /** How many milliseconds of a processor it has used. */
    double worked() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** The most memory that it ever held, in megabytes, native memory included. */
    double highWater() throws IOException {
        return status("VmHWM:") / KILOBYTES;
    }

    /** How many kilobytes it holds after it has thrown away what nobody needs. */
    double collected() throws IOException {
        // what is cleaned up after the first collection goes with the second
        tell("GC.run");
        tell("GC.run");
        return status("VmRSS:");
    }

    private String tell(String deed) throws IOException {
        Path said = Files.createTempFile("madoguchi-bench", ".txt");
        Process telling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        deed)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!telling.waitFor(STOP_SECONDS, TimeUnit.SECONDS) || telling.exitValue() != 0) {
                throw new IOException("the server does not do " + deed + ": " + Files.readString(said));
            }
            return Files.readString(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server does " + deed, e);
        } finally {
            Files.delete(said);
        }
    }

    private double status(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(what))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("the system does not tell " + what));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        city.close();
        Benchmarks.remove(folder);
    }
}
