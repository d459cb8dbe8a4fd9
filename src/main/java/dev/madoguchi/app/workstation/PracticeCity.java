package dev.madoguchi.app.workstation;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A whole city inside this program, with its server on loopback: for practice and for demonstrations, whose visitors are
 * invented. Its passphrase is no secret.
 */
public final class PracticeCity implements AutoCloseable {
    /** What opens it; no secret. */
    public static final String PASSPHRASE = "practice";

    private final CityFolder folder;
    private final CityHome home;
    private final Clock clock;
    private @Nullable CityServer server;
    private int port;

    private PracticeCity(CityFolder folder, CityHome home, Clock clock) {
        this.folder = folder;
        this.home = home;
        this.clock = clock;
    }

    /** Opens the city in this folder, made on first use, and starts its server. */
    public static PracticeCity open(Path path, String name, Clock clock, SecureRandom random)
            throws IOException, CityException {
        CityFolder folder = new CityFolder(path);
        if (!folder.exists()) {
            folder.create(name, PASSPHRASE.toCharArray(), PasswordCost.STANDARD, clock, random);
        }
        PracticeCity city =
                new PracticeCity(folder, CityHome.open(folder, PASSPHRASE.toCharArray(), clock, random), clock);
        city.reachable();
        return city;
    }

    /** Where workstations reach it. */
    public URI address() {
        return URI.create("https://127.0.0.1:" + port);
    }

    /** Enrols a station: JSON in, JSON out. */
    public String enrol(String request) throws EnrolmentException {
        try {
            return home.enrol(EnrolmentRequest.parse(request)).toJson();
        } catch (CityException e) {
            throw new EnrolmentException("the practice city does not enrol this station", e);
        }
    }

    /** What the city has stored so far. */
    public CityHome home() {
        return home;
    }

    /** Leaves the keys that open the demonstration's records: {@code sealing.jwk}, {@code receipt.jwk}, {@code stations.jwk}. */
    public void exportKeys(Path into, String municipality) throws IOException, CityException {
        try (CityPrivateKey sealing = folder.openSealingKey(PASSPHRASE.toCharArray())) {
            home.demonstrationKeys().export(into, municipality, sealing);
        }
    }

    /** Takes the server away, as a broken line would. */
    public synchronized void away() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Brings the server back at the same address. */
    public synchronized void reachable() {
        if (server == null) {
            CityServer starting = new CityServer(home, ServerAddress.loopback(port), clock);
            starting.start();
            port = starting.port();
            server = starting;
        }
    }

    @Override
    public void close() {
        away();
        home.close();
    }
}
