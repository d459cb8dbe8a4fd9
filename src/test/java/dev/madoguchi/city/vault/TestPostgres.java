package dev.madoguchi.city.vault;

import dev.madoguchi.app.bench.ScratchPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL of the tests' own, started when first asked for and stopped with the program. */
public final class TestPostgres {
    private static final String CLERK_PASSWORD = "the clerk's 'own' password";

    private final ScratchPostgres server;

    private TestPostgres() throws IOException {
        server = new ScratchPostgres(CLERK_PASSWORD, LocalDate.of(2026, 11, 20));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    }

    /** A server of the caller's, who may kill it. */
    public static TestPostgres own() throws IOException {
        return new TestPostgres();
    }

    /** The one server of this program. */
    public static TestPostgres shared() {
        return Holder.SERVER;
    }

    /** The password of the database's user {@link PostgresAddress#CLERK}. */
    public static String clerkPassword() {
        return CLERK_PASSWORD;
    }

    /** Starts it, after a kill too. */
    public void start() throws IOException {
        server.start();
    }

    /** Kills every process of it at once. */
    public void kill() throws IOException, InterruptedException {
        server.kill();
    }

    /** Where all its files are. */
    public Path folder() {
        return server.folder();
    }

    /** A database of this name, prepared; made where there is none. */
    public PostgresAddress database(String name) {
        return server.vault(name);
    }

    /** The database for a test's folder. */
    public PostgresAddress database(Path of) {
        return database("v" + Integer.toUnsignedString(of.hashCode()));
    }

    /** Its owner, who may see and do everything. */
    public Jdbi owner(String name) {
        return server.owner(name);
    }

    PostgresAddress ownerAddress(String name) {
        return server.ownerAddress(name);
    }

    /** Stops it and removes its files; done by itself when the program ends. */
    public synchronized void stop() {
        if (!Files.exists(server.folder())) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
