package dev.madoguchi.city.api;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A city on loopback, with the real server, real TLS and a real database in a folder of the test's. */
public final class TestCity implements AutoCloseable {
    public static final String MUNICIPALITY = "131016";
    public static final Instant NOON = Instant.parse("2026-11-20T03:00:00.123456789Z");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final SecureRandom random = new SecureRandom();
    private final Clock receiving;
    private final Optional<Integer> console;
    private final CityFolder folder;
    private final QueueSettings queue;
    private CityHome home;
    private CityServer server;
    private int port;

    private TestCity(CityFolder folder, QueueSettings queue, Optional<Integer> console, Clock receiving)
            throws IOException, CityException {
        this.folder = folder;
        this.queue = queue;
        this.console = console;
        this.receiving = receiving;
        start(port, Clock.systemUTC());
    }

    /** A new city whose server listens on a free port. */
    public static TestCity create(Path directory) throws IOException, CityException {
        return create(directory, QueueSettings.usual());
    }

    /** A new city that shows its queue so. */
    public static TestCity create(Path directory, QueueSettings queue) throws IOException, CityException {
        return new TestCity(folder(directory), queue, Optional.empty(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** A new city with a console on a free port, whose server goes by this clock. */
    public static TestCity withConsole(Path directory, Clock receiving) throws IOException, CityException {
        return new TestCity(folder(directory), QueueSettings.usual(), Optional.of(0), receiving);
    }

    private static CityFolder folder(Path directory) throws IOException, CityException {
        var folder = new CityFolder(directory, CHEAP);
        folder.create("city:" + MUNICIPALITY, PASSPHRASE, CHEAP, Clock.systemUTC(), new SecureRandom());
        return folder;
    }

    public CityFolder folder() {
        return folder;
    }

    public CityHome home() {
        return home;
    }

    /** Where the server listens, or listened before it was stopped. */
    public int port() {
        return port;
    }

    /** The boards without TLS, where the settings open them. */
    public URI plainAddress() {
        return URI.create("http://127.0.0.1:" + server.plainPort().orElseThrow());
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + port());
    }

    /** The console, where there is one. */
    public URI console() {
        return URI.create("https://127.0.0.1:" + server.consolePort().orElseThrow());
    }

    /** Enrols a station of this city, over the same JSON as any other. */
    public StationIdentity station(String name) throws EnrolmentException {
        return station(new StationName(MUNICIPALITY, "main", name));
    }

    public StationIdentity station(StationName name) throws EnrolmentException {
        return StationIdentity.enrol(name, random, this::enrol);
    }

    /** What the city answers to a station's request. */
    public String enrol(String request) throws EnrolmentException {
        try {
            return home.enrol(EnrolmentRequest.parse(request)).toJson();
        } catch (CityException e) {
            throw new EnrolmentException("the city refuses", e);
        }
    }

    /** A record of some bytes, sealed by a station. */
    public Envelope seal(StationIdentity station, byte[] plain) {
        return seal(station, UUID.randomUUID(), plain);
    }

    public Envelope seal(StationIdentity station, UUID id, byte[] plain) {
        var sealer = new Sealer(
                station.pins().sealing(), station.signing(), station.pins().name(), receiving);
        return sealer.seal(id, "visit", DAY, plain);
    }

    /** Stops the server and closes the database, as a restart does. */
    public void stop() {
        server.close();
        home.close();
    }

    /** Starts again on the same port. */
    public void start() throws IOException, CityException {
        start(port, Clock.systemUTC());
    }

    /** The same with a computer whose clock is off: its certificates, and those that it gives, are made by that clock. */
    public void startOff(Duration ahead) throws IOException, CityException {
        start(port, Clock.offset(Clock.systemUTC(), ahead));
    }

    private void start(int port, Clock clock) throws IOException, CityException {
        home = CityHome.open(folder, PASSPHRASE, clock, random);
        server = new CityServer(home, ServerAddress.loopback(port), queue, console, receiving);
        server.start();
        this.port = server.port();
    }

    @Override
    public void close() {
        stop();
    }
}
