package dev.madoguchi.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.city.vault.DeliveredRecord;
import dev.madoguchi.city.vault.Stored;
import dev.madoguchi.laboratory.BitFlips.Outcome;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit flips in a file of a city that was closed; then it is opened, a station looks at the receipts of its records, and the desk opens
 * every record of the day.
 */
class FlippedCityTest {
    private static final int RECORDS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final StationName STATION = new StationName("laboratory", "main", "L01");

    @TempDir
    private Path folder;

    private final Map<UUID, Envelope> sealed = new TreeMap<>();
    private StationIdentity station;
    private Path whole;
    private BitFlips flips;

    @BeforeEach
    void takeRecords() throws Exception {
        whole = folder.resolve("whole");
        flips = new BitFlips(whole, copy -> said(new CityFolder(copy)));
        CityFolder city = CityNode.newCity(whole, "city:laboratory");
        try (CityHome home = CityNode.open(city, Optional.empty())) {
            station = StationIdentity.enrol(STATION, new SecureRandom(), request -> CityNode.enrol(home, request));
            var sealer = new Sealer(station.pins().sealing(), station.signing(), STATION, Clock.systemUTC());
            for (int number = 0; number < RECORDS; number++) {
                Envelope envelope =
                        sealer.seal(UUID.randomUUID(), "visit", DAY, "a record".getBytes(StandardCharsets.UTF_8));
                home.vaults().records().store(envelope, Clock.systemUTC().instant());
                sealed.put(envelope.header().id(), envelope);
            }
        }
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    @Timeout(300)
    void saysAFlippedBitInAKeyOfTheCityOrInARecord() throws Exception {
        for (String name : List.of("keys/receipt.secret", "keys/authority.secret")) {
            flips.flip(whole.resolve(name));
        }
        Path vault = whole.resolve("vault/vault.mv.db");
        Envelope record = sealed.values().iterator().next();
        flips.flip(vault, middlesOf(record.bytes(), Files.readAllBytes(vault)));

        assertEquals(List.of(), flips.silent(), flips.seed());
        assertEquals(
                Map.of(
                        "keys/receipt.secret", Map.of(Outcome.SAID, 1),
                        "keys/authority.secret", Map.of(Outcome.SAID, 1),
                        "vault/vault.mv.db", Map.of(Outcome.SAID, 1)),
                flips.table(),
                flips.seed());
    }

    @Test
    @Tag("long")
    @Timeout(7200)
    void saysAFlippedBitInAnyFile() throws Exception {
        flips.flipAll();

        assertEquals(List.of(), flips.silent(), flips.seed());
    }

    /** Where the middle of bytes lies in others: the vault keeps what is sealed as it came, and earlier states of its pages for a while. */
    private static int[] middlesOf(byte[] wanted, byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        String part = new String(wanted, StandardCharsets.ISO_8859_1);
        int[] places = IntStream.iterate(text.indexOf(part), at -> at >= 0, at -> text.indexOf(part, at + 1))
                .map(at -> at + wanted.length / 2)
                .toArray();
        assertTrue(places.length > 0, "the record does not lie in the vault in one piece");
        return places;
    }

    private Outcome said(CityFolder city) throws Exception {
        try {
            return used(city);
        } catch (CityException | SecretException | EnvelopeException | IOException | JdbiException e) {
            return Outcome.SAID;
        }
    }

    /** Opens a city and uses what a station and the desk need of it. */
    private Outcome used(CityFolder city) throws Exception {
        try (CityHome home = CityNode.open(city, Optional.empty());
                CityPrivateKey key = CityNode.sealingKey(city)) {
            List<DeliveredRecord> delivered = home.vaults().deliveries().records(STATION.municipality(), DAY);
            if (!delivered.stream()
                    .map(DeliveredRecord::id)
                    .collect(Collectors.toSet())
                    .equals(sealed.keySet())) {
                return Outcome.SILENT;
            }
            boolean believed = true;
            for (Envelope own : sealed.values()) {
                UUID id = own.header().id();
                Stored stored = home.vaults()
                        .records()
                        .find(STATION.municipality(), id)
                        .orElseThrow(() -> new IOException("it is not found any more"));
                String receipt = home.signers().receipts().sign(stored);
                believed &= station.receipts().receivedAt(receipt, own).isPresent();
                byte[] kept = home.vaults()
                        .deliveries()
                        .envelope(STATION.municipality(), id)
                        .orElseThrow(() -> new IOException("it is not found any more"));
                key.open(Envelope.parse(kept), home.stations().keys());
            }
            return believed ? Outcome.NOTHING_MISSING : Outcome.SAID;
        }
    }
}
