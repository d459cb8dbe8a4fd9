package dev.madoguchi.city.node;

import dev.madoguchi.app.Main;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.TestPostgres;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.PasswordCost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One server of a city, a process of its own as an administrator starts it, which a test may kill. */
public final class CityNode implements AutoCloseable {
    private static final String PASSPHRASE = "correct horse battery staple";
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final int MOST_LINES = 20;

    private final List<String> prefix;
    private final List<String> arguments;
    private final List<String> secrets;
    private final int port;
    private @Nullable Process process;

    private CityNode(List<String> prefix, List<String> arguments, List<String> secrets, int port) {
        this.prefix = prefix;
        this.arguments = arguments;
        this.secrets = secrets;
        this.port = port;
    }

    /** A new city's folder. */
    public static CityFolder newCity(Path directory, String name) throws IOException, CityException {
        var folder = new CityFolder(directory);
        folder.create(name, PASSPHRASE.toCharArray(), CHEAP, Clock.systemUTC(), new SecureRandom());
        return folder;
    }

    /** The city opened by the test itself, to enrol stations and to look into the vault. */
    public static CityHome open(CityFolder folder, Optional<PostgresAddress> db) throws IOException, CityException {
        return CityHome.open(folder, PASSPHRASE.toCharArray(), db, Clock.systemUTC(), new SecureRandom());
    }

    /** The key that opens a city's records, as long as it lies in the folder. */
    public static CityPrivateKey sealingKey(CityFolder folder) throws CityException {
        return folder.openSealingKey(PASSPHRASE.toCharArray());
    }

    /** What a city answers to a station's request. */
    public static String enrol(CityHome home, String request) {
        try {
            return home.enrol(EnrolmentRequest.parse(request)).toJson();
        } catch (CityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server on a PostgreSQL database; {@link #start} starts it and {@link #ready} waits for it. */
    public static CityNode on(Path city, PostgresAddress db) {
        int port = freePort();
        return new CityNode(
                List.of(),
                List.of(
                        "server",
                        "--allow-root",
                        "--home",
                        city.toString(),
                        "--port",
                        String.valueOf(port),
                        "--db",
                        db.url()),
                List.of(PASSPHRASE, TestPostgres.clerkPassword()),
                port);
    }

    /** A server with the database in the city's folder. */
    public static CityNode inFolder(Path city) {
        int port = freePort();
        return new CityNode(
                List.of(),
                List.of("server", "--allow-root", "--home", city.toString(), "--port", String.valueOf(port)),
                List.of(PASSPHRASE),
                port);
    }

    /**
     * A server with the database in the city's folder, none of whose files may become larger than so many kilobytes until it is given
     * {@link #room}: to the program it looks like a full disk.
     */
    public static CityNode onSmallDisk(Path city, int kilobytes) {
        int port = freePort();
        return new CityNode(
                List.of("bash", "-c", "ulimit -S -f " + kilobytes + "; exec \"$@\"", "server"),
                List.of("server", "--allow-root", "--home", city.toString(), "--port", String.valueOf(port)),
                List.of(PASSPHRASE),
                port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return running().pid();
    }

    /** Waits until it says that it listens. */
    public CityNode ready() throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = running().inputReader();
        for (String line = lines.readLine(); line != null && said.size() < MOST_LINES; line = lines.readLine()) {
            said.add(line);
            if (line.contains("listens on port " + port)) {
                Thread.ofPlatform()
                        .daemon()
                        .name("node-said")
                        .start(() -> lines.lines().forEach(each -> {}));
                return this;
            }
        }
        throw new IOException("the server did not start: " + said);
    }

    /** Kills it and waits until it is gone. */
    public void kill() throws IOException {
        Process killed = running();
        killed.destroyForcibly();
        try {
            if (!killed.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("the server outlives its kill");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it, again too, at the same port. */
    public CityNode start() throws IOException {
        process = launch();
        return this;
    }

    /** The disk is no longer full. */
    public void room() throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid()), "--fsize=unlimited")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!prlimit.waitFor(60, TimeUnit.SECONDS) || prlimit.exitValue() != 0) {
            throw new IOException("the limit was not lifted");
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "the server was not started");
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(arguments);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Writer in = started.outputWriter()) {
            in.write(String.join("\n", secrets) + "\n");
        }
        return started;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            kill();
        }
    }
}
