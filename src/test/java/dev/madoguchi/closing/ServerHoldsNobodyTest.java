package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.InventedDay;
import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.city.node.NodeMemory;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.TestPostgres;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a day's visitors the server, a process of its own on PostgreSQL, holds none of their texts in any spelling: not in its folder,
 * not in any of the database's files, not in its memory.
 */
@Timeout(400)
class ServerHoldsNobodyTest {
    private static final int VISITORS = 3;
    private static final int MOST_LOOKS = 10;

    @TempDir
    private Path directory;

    private TestPostgres postgres;
    private CityHome city;
    private CityNode node;
    private PersonalStrings strings;

    @BeforeEach
    void workADay() throws Exception {
        postgres = TestPostgres.own();
        PostgresAddress db = postgres.database("day");
        CityFolder folder = CityNode.newCity(directory.resolve("city"), "city:kokubunji");
        node = CityNode.on(directory.resolve("city"), db).start().ready();
        city = CityNode.open(folder, Optional.of(db));
        List<LedgerEntry> day = InventedDay.serve(
                directory.resolve("workstation"), request -> CityNode.enrol(city, request), address(), VISITORS);
        assertEquals(VISITORS, day.size());
        strings = PersonalStrings.of(day, InventedDay.day(), Files.readString(InventedDay.profile()));
    }

    @AfterEach
    void close() throws IOException {
        city.close();
        node.close();
        postgres.stop();
    }

    @Test
    void neitherOnItsDisksNorInItsMemory(TestReporter reporter) throws Exception {
        assertEquals(VISITORS, city.vaults().records().count("kokubunji"));
        long memory = NodeMemory.dump(node.pid(), directory.resolve("memory"));

        ScanReport found = scan(directory.resolve("city"), postgres.folder(), directory.resolve("memory"));

        reporter.publishEntry("memory, MB", String.valueOf(memory >> 20));
        reporter.publishEntry("files", String.valueOf(found.files()));
        assertTrue(memory > 1 << 20);
        assertTrue(found.files() > 100, found.files() + " files were looked at");
        assertEquals(List.of(), texts(found));
        assertEquals(List.of(), found.unread());
    }

    @Test
    void andTheSameScanFindsWhatIsPlanted() throws Exception {
        Path planted = directory.resolve("city").resolve("note");
        Files.writeString(planted, "for " + InventedVisit.NAME);

        try (StationIdentity station = StationIdentity.enrol(
                        new StationName("kokubunji", "honcho", "T02"),
                        new SecureRandom(),
                        request -> CityNode.enrol(city, request));
                SSLSocket socket =
                        (SSLSocket) station.tls().getSocketFactory().createSocket("127.0.0.1", node.port())) {
            halfOfABody(socket);
            List<String> found = List.of();
            for (int look = 0; look < MOST_LOOKS && found.size() < 2; look++) {
                NodeMemory.dump(node.pid(), directory.resolve("memory" + look));
                found = texts(scan(directory.resolve("city"), directory.resolve("memory" + look))).stream()
                        .map(finding ->
                                finding.startsWith(directory.resolve("city").toString()) ? "disk" : "memory")
                        .distinct()
                        .sorted()
                        .toList();
            }

            assertEquals(List.of("disk", "memory"), found);
        }
    }

    /** A name in the clear, in a request that the server is still waiting for the rest of. */
    private static void halfOfABody(SSLSocket socket) throws IOException {
        byte[] body = ("x".repeat(2000) + InventedVisit.NAME + "x".repeat(2000)).getBytes(StandardCharsets.UTF_8);
        String head = "PUT /api/v1/records/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n"
                .formatted(UUID.randomUUID(), 2 * body.length);
        socket.startHandshake();
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }

    private ScanReport scan(Path... places) throws IOException {
        return new ResidueScan(new ScanPlaces(List.of(places), List.of()), Clock.systemUTC()).scan(strings);
    }

    /** Which file holds what; the JDK's own pictures are nobody's. */
    private static List<String> texts(ScanReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() != PersonalKind.PICTURE)
                .map(finding -> finding.file() + ": " + finding.kind() + " at " + finding.offset())
                .collect(Collectors.toList());
    }

    private URI address() {
        return URI.create("https://127.0.0.1:" + node.port());
    }
}
