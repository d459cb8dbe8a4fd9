package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.carryout.AllowedMedia;
import dev.madoguchi.carryout.CarryOut;
import dev.madoguchi.carryout.CarryOuts;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.StationIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the city's commands find in a container that a counter wrote. */
class UnpackedContainersTest {
    private static final Clock NOON = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void readsTheRecordsOfAContainerWhichAKnownStationSigned() throws Exception {
        try (TestCity city = TestCity.create(folder.resolve("city"));
                StationIdentity station = city.station("W-01");
                StationKey key = StationKey.generate(new SecureRandom());
                Database database =
                        Database.open(folder.resolve("store"), key, NOON).database()) {
            Envelope envelope = city.seal(station, new byte[] {1, 2, 3});
            Path carried = Files.createDirectories(folder.resolve("carried"));
            Path file = carried.resolve(
                    written(database, station, envelope, carried).file());
            StationKeys known = city.home().stations().keys();

            for (Path named : List.of(file, carried)) {
                try (var containers = UnpackedContainers.of(List.of(named), known)) {
                    List<Path> found = new EnvelopeChoice(null, null).of(containers.paths());

                    assertEquals(1, found.size());
                    assertArrayEquals(envelope.bytes(), Files.readAllBytes(found.getFirst()));
                }
            }
            var nobody = new StationKeys(List.of());
            assertThrows(CommandFault.class, () -> UnpackedContainers.of(List.of(file), nobody));
        }
    }

    @Test
    void saysThatNoStationIsEnrolledThere() {
        Said said = Said.by("carry-out", "list", "--user", "1001", "--home", folder.toString());

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("No station is enrolled in " + folder), said.err());
    }

    private CarryOut written(Database database, StationIdentity station, Envelope envelope, Path into)
            throws Exception {
        var outbox = new Outbox(database, folder.resolve("envelopes"), NOON);
        outbox.add(envelope);
        var media = new AllowedMedia(new SimulatedMedia(folder.resolve("media")), List.of(), List.of(into));
        var carryOuts = new CarryOuts(
                database, outbox, station.signing(), station.pins().name(), NOON);
        var medium = media.folder(into);
        return carryOuts.write(carryOuts.begin(medium, "市民課", "1001"), medium);
    }
}
