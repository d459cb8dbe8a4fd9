package dev.madoguchi.carryout;

import static dev.madoguchi.carryout.CarryingStation.CARD;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.seal.Envelope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a carry-out does with media that are full, pulled out, damaged or not listed. */
class CarryOutMediaTest {
    @TempDir
    private Path folder;

    private CarryingStation at;

    @BeforeEach
    void open() throws Exception {
        at = new CarryingStation(folder);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void refusesMediaAndFoldersThatAreNotListed() throws Exception {
        at.slot.insert("OTHER");
        Path share = Files.createDirectories(at.folder.resolve("share"));

        assertEquals(
                MediaFault.NOT_LISTED,
                assertThrows(MediaException.class, at.media::pluggedIn).fault());
        assertEquals(
                MediaFault.NOT_LISTED,
                assertThrows(MediaException.class, () -> at.media.folder(at.folder))
                        .fault());
        assertEquals(share.toString(), at.media.folder(share).id());
    }

    @Test
    void goesOnWithAContainerWhoseMediumWasPulledOut() throws Exception {
        at.added();
        Path card = at.slot.insert(CARD);
        Medium gone = at.media.pluggedIn();
        at.slot.pull(CARD);

        assertEquals(
                MediaFault.PULLED,
                assertThrows(MediaException.class, () -> at.written(gone, "市民課"))
                        .fault());
        CarryOut begun = at.carryOuts.all().getFirst();
        at.slot.insert(CARD);
        CarryOut written = at.carryOuts.write(begun, at.media.pluggedIn());
        byte[] once = Files.readAllBytes(card.resolve(written.file()));
        CarryOut again = at.carryOuts.write(begun, at.media.pluggedIn());

        assertEquals(CarryOutState.BEGUN, begun.state());
        assertEquals(written, again);
        assertEquals(once.length, written.written().orElseThrow().bytes());
    }

    /** What a kill between the two leaves: the container lies on the medium, and nobody has noted that it does. */
    @Test
    void writesTheSameBytesWhoeverGoesOnWithAContainer() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(at.added().header().id());
        }
        ids.sort(Comparator.comparing(UUID::toString).reversed());
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            Instant queued = TestCity.NOON.plusSeconds(i);
            at.database
                    .jdbi()
                    .useHandle(handle -> handle.execute("update outbox set queued_at = ? where id = ?", queued, id));
        }
        Path card = at.slot.insert(CARD);
        CarryOut begun = at.carryOuts.begin(at.media.pluggedIn(), "市民課", "1001");
        CarryOut first = at.carryOuts.write(begun, at.media.pluggedIn());
        byte[] bytes = Files.readAllBytes(card.resolve(first.file()));

        CarryOut again = at.carryOuts.write(at.carryOuts.get(begun.id()), at.media.pluggedIn());

        assertEquals(first, again);
        assertArrayEquals(bytes, Files.readAllBytes(card.resolve(first.file())));
    }

    @Test
    void refusesAContainerWithTwoEntriesOfOneName() throws Exception {
        Envelope named = at.added();
        Envelope other = at.added();
        var carried = new Carried(named.header().id(), named.sha256());
        var list =
                new ContainerList(UUID.randomUUID(), at.station.pins().name(), TestCity.NOON, "市民課", List.of(carried));
        byte[] packed = Container.pack(list, at.station.signing(), List.of(named, other));
        String twice = new String(packed, StandardCharsets.ISO_8859_1)
                .replace(other.header().id() + ".cbor", named.header().id() + ".cbor");
        Path file = at.folder.resolve("twice.zip");
        Files.writeString(file, twice, StandardCharsets.ISO_8859_1);

        assertThrows(ContainerException.class, () -> Container.open(file));
    }

    @Test
    void leavesNothingOnAFullMediumAndGoesOnOnAnother() throws Exception {
        assertTrue(at.outbox.add(at.city.seal(at.station, new byte[500_000])));
        try (Mounted full = Mounted.memory(at.folder.resolve("full"), 64)) {
            var small = new AllowedMedia(at.slot, List.of(), List.of(full.root()));

            var fault = assertThrows(MediaException.class, () -> at.written(small.folder(full.root()), "市民課"));

            assertEquals(MediaFault.FULL, fault.fault());
            try (var left = Files.list(full.root())) {
                assertEquals(List.of(), left.toList());
            }
        }
        CarryOut begun = at.carryOuts.all().getFirst();
        assertEquals(CarryOutState.BEGUN, begun.state());
        assertEquals(1, at.outbox.waiting());
        at.slot.insert(CARD);
        assertEquals(
                CarryOutState.WRITTEN,
                at.carryOuts.write(begun, at.media.pluggedIn()).state());
    }

    @Test
    void writesOverNoOtherFile() throws Exception {
        at.added();
        Path card = at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "市民課");
        Files.writeString(card.resolve(written.file()), "something else");

        var fault = assertThrows(MediaException.class, () -> at.carryOuts.write(written, at.media.pluggedIn()));

        assertEquals(MediaFault.TAKEN, fault.fault());
        assertEquals("something else", Files.readString(card.resolve(written.file())));
    }

    @Test
    void refusesAContainerThatIsDamagedOrHoldsLessThanItsList() throws Exception {
        at.added();
        Path card = at.slot.insert(CARD);
        CarryOut written = at.written(at.media.pluggedIn(), "市民課");
        Path file = card.resolve(written.file());
        byte[] bytes = Files.readAllBytes(file);
        int record = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(".cbor") + 60;
        bytes[record] ^= 1;
        Files.write(file, bytes);

        assertThrows(ContainerException.class, () -> at.taken(file));

        Files.writeString(file, "no container");
        assertThrows(ContainerException.class, () -> Container.open(file));
        assertEquals(0, at.city.home().vaults().records().count(TestCity.MUNICIPALITY));
    }
}
