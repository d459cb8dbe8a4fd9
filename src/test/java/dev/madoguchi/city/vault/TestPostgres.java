package dev.madoguchi.city.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL of the tests' own, started when first asked for and stopped with the program; never the computer's own one. */
public final class TestPostgres {
    private static final String CLERK_PASSWORD = "the clerk's 'own' password";
    private static final String OWNER = "vault_owner";
    private static final String OWNER_PASSWORD = "owner";
    private static final String READY = "ready";

    private final Path folder;
    private final int port;
    private final boolean root = "root".equals(System.getProperty("user.name"));

    private TestPostgres() throws IOException {
        folder = Files.createTempDirectory("madoguchi-postgres");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path password = Files.writeString(folder.resolve("password"), OWNER_PASSWORD);
        if (root) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        asServer(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                OWNER,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--pwfile=" + password);
        start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
        owner("postgres").useHandle(handle -> handle.execute("create database " + READY));
        new PostgresOwner(ownerAddress(READY)).prepare(CLERK_PASSWORD, LocalDate.of(2026, 11, 20));
    }

    /** A server of the caller's, who may kill it. */
    public static TestPostgres own() throws IOException {
        return new TestPostgres();
    }

    /** Starts it, after a kill too: it takes up from its log what was committed. */
    public void start() throws IOException {
        asServer(
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -k %s -c listen_addresses=127.0.0.1 -c max_connections=200".formatted(port, folder),
                "start");
    }

    /** Kills every process of it at once, so that none can write a last word. */
    public void kill() throws IOException, InterruptedException {
        String first = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(first.strip()))
                .orElseThrow(() -> new IOException("PostgreSQL does not run"));
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(60, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("PostgreSQL outlives its kill", e);
            }
        }
    }

    /** Where all its files are. */
    public Path folder() {
        return folder;
    }

    /** The password of the database's user {@link PostgresAddress#CLERK}. */
    public static String clerkPassword() {
        return CLERK_PASSWORD;
    }

    /** The one server of this program. */
    public static TestPostgres shared() {
        return Holder.SERVER;
    }

    /** A database of this name, prepared; made where there is none. */
    public PostgresAddress database(String name) {
        owner("postgres").useHandle(handle -> {
            if (handle.select("select 1 from pg_database where datname = ?", name)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty()) {
                handle.execute("create database " + name + " template " + READY);
            }
        });
        return PostgresAddress.clerk(url(name), CLERK_PASSWORD);
    }

    /** The database for a test's folder. */
    public PostgresAddress database(Path of) {
        return database("v" + Integer.toUnsignedString(of.hashCode()));
    }

    /** Its owner, who may see and do everything. */
    public Jdbi owner(String name) {
        return Jdbi.create(url(name), OWNER, OWNER_PASSWORD);
    }

    PostgresAddress ownerAddress(String name) {
        return new PostgresAddress(url(name), OWNER, OWNER_PASSWORD);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Stops it and removes its files; done by itself when the program ends. */
    public synchronized void stop() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to be run by root: then it runs as the user that came with it. */
    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(root ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow(() -> new IOException("no PostgreSQL is installed"))
                    .resolve("bin");
        }
    }

    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("madoguchi-postgres", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command + ": " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
        }
    }

    private static final class Holder {
        static final TestPostgres SERVER = start();

        private static TestPostgres start() {
            try {
                return new TestPostgres();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
