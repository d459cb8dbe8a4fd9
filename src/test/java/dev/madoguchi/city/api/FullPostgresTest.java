package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.vault.TestPostgres;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real server on a PostgreSQL whose tables lie on a disk of 64 MB, and on one that dies. Only root may mount such a disk. */
class FullPostgresTest {
    private static final int RECORD_BYTES = 200_000;
    private static final int MORE_THAN_FIT = 400;

    @TempDir
    private Path directory;

    private TestPostgres postgres;
    private CityHome home;
    private StationIdentity station;
    private CityServer server;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount");
        postgres = TestPostgres.own();
        var random = new SecureRandom();
        var folder = new CityFolder(directory.resolve("city"));
        folder.create(
                "city:" + TestCity.MUNICIPALITY,
                TestCity.PASSPHRASE,
                new PasswordCost(64, 1, 1),
                Clock.systemUTC(),
                random);
        home = CityHome.open(
                folder, TestCity.PASSPHRASE, Optional.of(postgres.database("vault")), Clock.systemUTC(), random);
        station = StationIdentity.enrol(new StationName(TestCity.MUNICIPALITY, "main", "W-01"), random, this::enrol);
        server = new CityServer(home, ServerAddress.loopback(0), Clock.fixed(TestCity.NOON, ZoneOffset.UTC));
        server.start();
        client = HttpClient.newBuilder()
                .sslContext(station.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @AfterEach
    void stop() {
        if (client == null) {
            return;
        }
        client.shutdownNow();
        server.close();
        station.close();
        home.close();
        postgres.stop();
    }

    @Test
    void saysThatTheDatabasesDiskIsFullReceiptsNothingAndTakesTheSameWhenThereIsRoom() throws Exception {
        Path disk = directory.resolve("disk");
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=64m",
                "tmpfs",
                Files.createDirectory(disk).toString());
        try {
            moveTo(disk);
            Path ballast = disk.resolve("ballast");
            Files.write(ballast, new byte[20 * 1024 * 1024]);

            int taken = 0;
            Envelope last = seal();
            HttpResponse<String> answer = put(last);
            while (answer.statusCode() == 201 && taken < MORE_THAN_FIT) {
                taken++;
                last = seal();
                answer = put(last);
            }
            long stored = home.vaults().records().count(TestCity.MUNICIPALITY);
            Files.delete(ballast);
            HttpResponse<String> again = put(last);

            assertEquals(507, answer.statusCode());
            assertEquals("SERVER_FULL", reason(answer));
            assertTrue(taken > 0);
            assertEquals(taken, stored);
            assertEquals(201, again.statusCode());
            assertEquals(taken + 1, home.vaults().records().count(TestCity.MUNICIPALITY));
        } finally {
            postgres.stop();
            run("umount", disk.toString());
        }
    }

    @Test
    void saysThatTheDatabaseIsAwayAndTakesTheSameWhenItIsBack() throws Exception {
        Envelope envelope = seal();
        int first = put(envelope).statusCode();
        postgres.kill();

        Envelope next = seal();
        HttpResponse<String> away = put(next);
        postgres.start();
        int back = put(next).statusCode();

        assertEquals(201, first);
        assertEquals(503, away.statusCode());
        assertEquals("NO_DATABASE", reason(away));
        assertEquals(Optional.of("5"), away.headers().firstValue("Retry-After"));
        assertEquals(201, back);
    }

    /** The records' months, and the large values that lie beside them, go to the small disk; the log of the database stays. */
    private void moveTo(Path disk) throws IOException, InterruptedException {
        run("chown", "postgres", disk.toString());
        run("chmod", "a+x", directory.toString());
        postgres.owner("vault").useHandle(handle -> {
            handle.execute("create tablespace small location '" + disk + "'");
            List<String> tables = handle.select(
                            "select relid::regclass::text from pg_partition_tree('record')" + " where isleaf")
                    .mapTo(String.class)
                    .list();
            tables.forEach(table -> handle.execute("alter table " + table + " set tablespace small"));
        });
    }

    private String enrol(String request) throws EnrolmentException {
        try {
            return home.enrol(EnrolmentRequest.parse(request)).toJson();
        } catch (CityException e) {
            throw new EnrolmentException("the city refuses", e);
        }
    }

    private Envelope seal() {
        byte[] plain = new byte[RECORD_BYTES];
        new SecureRandom().nextBytes(plain);
        return new Sealer(
                        station.pins().sealing(),
                        station.signing(),
                        station.pins().name(),
                        Clock.fixed(TestCity.NOON, ZoneOffset.UTC))
                .seal(UUID.randomUUID(), "visit", TestCity.DAY, plain);
    }

    private HttpResponse<String> put(Envelope envelope) throws IOException, InterruptedException {
        URI address = URI.create("https://127.0.0.1:%d/api/v1/records/%s"
                .formatted(server.port(), envelope.header().id()));
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .PUT(BodyPublishers.ofByteArray(envelope.bytes()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String reason(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body()).path("reason").stringValue();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(List.of(command) + ": " + said);
        }
    }
}
