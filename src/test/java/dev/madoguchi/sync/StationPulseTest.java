package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.console.CityTallies.DayCount;
import dev.madoguchi.city.console.CityTallies.HourCount;
import dev.madoguchi.city.console.StationState;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationPulseTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(TestCity.NOON.plusSeconds(4), JAPAN);

    @TempDir
    private Path directory;

    private final Told told = new Told();
    private TestCity city;
    private StationIdentity station;
    private StationKey key;
    private Database database;
    private Outbox outbox;
    private CityLink link;
    private StationPulse pulse;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
        key = MadeStore.key();
        database = MadeStore.open(directory.resolve("store"), key, CLOCK).database();
        outbox = new Outbox(database, directory.resolve("envelopes"), CLOCK);
        link = new CityLink(city.address(), station.tls(), CLOCK);
        pulse = new StationPulse(link, outbox, told, CLOCK);
    }

    @AfterEach
    void close() {
        link.close();
        database.close();
        key.close();
        station.close();
        city.close();
    }

    private StationState state() {
        return city.home()
                .vaults()
                .states()
                .of(TestCity.MUNICIPALITY)
                .getFirst()
                .state()
                .orElseThrow();
    }

    @Test
    void tellsTheCityHowItStandsWithTheStation() throws Exception {
        outbox.add(city.seal(station, new byte[] {1}));
        told.faults.put("PRINTER", "OUT_OF_PAPER");

        assertEquals(Optional.empty(), pulse.tellOnce());

        assertEquals("0.1.0", state().version());
        assertEquals(1, state().waiting());
        assertTrue(state().oldestAt().isPresent());
        assertEquals(Map.of("PRINTER", "OUT_OF_PAPER"), state().faults());
        assertEquals(CLOCK.instant().truncatedTo(ChronoUnit.MILLIS), state().toldAt());
    }

    @Test
    void tellsWhatWasCountedOnceHoweverOftenItTells() throws Exception {
        told.totals.put(TestCity.DAY, new TreeMap<>(Map.of("sealed", 3)));
        pulse.tellOnce();
        pulse.tellOnce();
        new StationPulse(link, outbox, told, CLOCK).tellOnce();

        List<HourCount> hours = city.home().vaults().tallies().hours(TestCity.MUNICIPALITY, TestCity.DAY);

        assertEquals(List.of(new HourCount("main", "sealed", 12, 3)), hours);
    }

    @Test
    void tellsWhatWasCountedWhileTheCityWasAway() throws Exception {
        LocalDate before = TestCity.DAY.minusDays(3);
        told.totals.put(before, new TreeMap<>(Map.of("sealed", 8)));
        city.stop();
        assertTrue(pulse.tellOnce().isPresent());
        city.start();

        assertEquals(Optional.empty(), pulse.tellOnce());

        assertEquals(
                List.of(new DayCount(before, "main", "sealed", 8)),
                city.home().vaults().tallies().days(TestCity.MUNICIPALITY, before, TestCity.DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"toldAt\":\"2026-11-20T03:00:00Z\",\"version\":\"<b>\",\"waiting\":0,\"refused\":0,\"faults\":{}}",
                "{\"toldAt\":\"2026-11-20T03:00:00Z\",\"version\":\"1\",\"waiting\":-1,\"refused\":0,\"faults\":{}}",
                "{\"toldAt\":\"2026-11-20T03:00:00Z\",\"version\":\"1\",\"waiting\":0,\"refused\":0,\"faults\":{\"PRINTER\":\"見本 花子\"}}"
            })
    void isRefusedWhereItTellsAnythingElse(String body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(station.tls()).build()) {
            var request = HttpRequest.newBuilder(city.address().resolve("/api/v1/station-state"))
                    .PUT(BodyPublishers.ofString(body))
                    .build();

            assertEquals(422, client.send(request, BodyHandlers.ofString()).statusCode());
        }
        assertEquals(
                Optional.empty(),
                city.home()
                        .vaults()
                        .states()
                        .of(TestCity.MUNICIPALITY)
                        .getFirst()
                        .state());
    }

    /** A station of which everything is known. */
    private static final class Told implements StationPulse.Told {
        private final SortedMap<String, String> faults = new TreeMap<>();
        private final Map<LocalDate, SortedMap<String, Integer>> totals = new HashMap<>();

        @Override
        public String version() {
            return "0.1.0";
        }

        @Override
        public SortedMap<String, String> faults() {
            return faults;
        }

        @Override
        public SortedMap<String, Integer> totals(LocalDate day) {
            return totals.getOrDefault(day, new TreeMap<>());
        }
    }
}
