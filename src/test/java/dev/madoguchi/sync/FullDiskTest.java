package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.seal.StationName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose disk fills up while it takes records, and has room again later, without being started anew. */
class FullDiskTest {
    private static final String MUNICIPALITY = "131016";
    private static final int RECORDS = 20;
    private static final int RECORD_BYTES = 200_000;
    private static final int MOST_TRIES = 30;
    private static final int DISK_KILOBYTES = 2048;

    @TempDir
    private Path directory;

    @Test
    @Timeout(240)
    void receiptsNothingThatItCannotKeepAndGoesOnWhenThereIsRoom() throws Exception {
        Path city = directory.resolve("city");
        CityFolder folder = CityNode.newCity(city, "city:" + MUNICIPALITY);
        try (CityNode node = CityNode.onSmallDisk(city, DISK_KILOBYTES)) {
            try (StationUnderFire station = station(folder, node)) {
                node.start().ready();
                station.add(RECORDS, RECORD_BYTES);

                for (int tries = 0; tries < MOST_TRIES && !station.met(SyncProblem.SERVER_FAULT); tries++) {
                    assertEquals(0, station.tryAll().refused());
                }
                int kept = station.marked().size();
                assertTrue(station.met(SyncProblem.SERVER_FAULT));
                node.room();
                station.sendAll(new AtomicInteger(), new CountDownLatch(1));

                assertTrue(kept < RECORDS, kept + " of " + RECORDS);
                station.checkEnd();
            }
        }
        try (CityHome home = CityNode.open(folder, Optional.empty())) {
            assertEquals(RECORDS, home.vaults().records().count(MUNICIPALITY));
        }
    }

    private StationUnderFire station(CityFolder folder, CityNode node) throws Exception {
        try (CityHome home = CityNode.open(folder, Optional.empty())) {
            return new StationUnderFire(
                    home,
                    new StationName(MUNICIPALITY, "main", "W-01"),
                    directory.resolve("station"),
                    List.of(URI.create("https://127.0.0.1:" + node.port())),
                    1);
        }
    }
}
