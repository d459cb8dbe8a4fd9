package dev.madoguchi.express;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.municipality.ExpressFile;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveringTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final String CARD = "1234-ABCD";
    private static final String BY_TICKET = "{date}-{site}-{ticket}.jpg";
    private static final String NAME = "20261120-city-hall-A-012.jpg";

    @TempDir
    private Path folder;

    private SimulatedMedia media;

    @BeforeEach
    void prepare() {
        media = new SimulatedMedia(folder);
    }

    @Test
    void putsAPhotoOnACard() throws Exception {
        Path card = media.insert(CARD);

        Delivery delivery = toCard().deliver(subject(12, 50_000));

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo(50_000)));
        DeliveredFile file = delivery.file().orElseThrow();
        assertEquals(new DeliveredFile(NAME, 50_000, sha256, CARD, file.fromMedium()), file);
        assertEquals(new Delivery(Way.SD_CARD, Optional.of(file), CLOCK.instant(), "試験"), delivery);
        assertArrayEquals(photo(50_000), Files.readAllBytes(card.resolve(NAME)));
        assertEquals(List.of(NAME), names(card));
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        Path card = media.insert(CARD);

        Delivery first = toCard().deliver(subject(12, 50_000));
        Delivery again = toCard().deliver(subject(12, 50_000));

        assertEquals(first, again);
        assertEquals(List.of(NAME), names(card));
    }

    @Test
    void countsOnWhereTheRuleSaysSoAndKnowsAPhotoAgain() throws Exception {
        Path card = media.insert(CARD);
        Delivering counting = delivering(rule(Way.SD_CARD, "特急{seq}.jpg", List.of()));

        counting.deliver(subject(12, 50_000));
        counting.deliver(subject(13, 60_000));
        Delivery again = counting.deliver(subject(12, 50_000));

        assertEquals(List.of("特急001.jpg", "特急002.jpg"), names(card));
        assertEquals("特急001.jpg", again.file().orElseThrow().name());
    }

    @Test
    void refusesAnotherPhotoUnderANameThatIsTaken() throws Exception {
        media.insert(CARD);
        toCard().deliver(subject(12, 50_000));

        assertEquals(MediaFault.TAKEN, faultOf(toCard(), subject(12, 60_000)));
    }

    @Test
    void asksForACard() {
        assertEquals(MediaFault.ABSENT, faultOf(toCard(), subject(12, 50_000)));
    }

    @Test
    void refusesTwoCards() {
        media.insert(CARD);
        media.insert("5678-ABCD");

        assertEquals(MediaFault.SEVERAL, faultOf(toCard(), subject(12, 50_000)));
    }

    @Test
    void refusesACardThatIsNotOnTheList() throws Exception {
        Path card = media.insert(CARD);
        Delivering listed = delivering(rule(Way.SD_CARD, BY_TICKET, List.of("5678-ABCD")));

        assertEquals(MediaFault.NOT_LISTED, faultOf(listed, subject(12, 50_000)));
        assertEquals(List.of(), names(card));
        media.pull(CARD);
        media.insert("5678-ABCD");
        assertEquals(
                NAME, listed.deliver(subject(12, 50_000)).file().orElseThrow().name());
    }

    @Test
    void refusesACardWithFilesOfOthers() throws Exception {
        Path card = media.insert(CARD);
        Files.createDirectories(card.resolve("System Volume Information"));
        Files.writeString(card.resolve("20261119-city-hall-B-001.jpg"), "of yesterday");
        assertEquals(
                NAME, toCard().deliver(subject(12, 50_000)).file().orElseThrow().name());
        Files.createDirectories(card.resolve("DCIM"));

        assertEquals(MediaFault.FOREIGN_FILES, faultOf(toCard(), subject(13, 50_000)));
        assertEquals(4, names(card).size());
    }

    @Test
    void refusesALockedCardAndAFullOne() throws Exception {
        Path card = media.insert(CARD);
        media.lock(CARD, true);
        assertEquals(MediaFault.READ_ONLY, faultOf(toCard(), subject(12, 50_000)));
        media.lock(CARD, false);
        media.capacity(100_000);

        assertEquals(MediaFault.FULL, faultOf(toCard(), subject(12, 50_000)));
        assertEquals(List.of(), names(card));
    }

    @Test
    void cleansUpWhatAPulledCardWasLeftWith() throws Exception {
        Path card = media.insert(CARD);
        Files.write(card.resolve(NAME + ".part"), new byte[1000]);

        toCard().deliver(subject(13, 50_000));

        assertEquals(List.of("20261120-city-hall-A-013.jpg"), names(card));
    }

    @Test
    void letsTheCardGoAndDoesNotMindThatItIsGone() throws Exception {
        media.insert(CARD);
        DeliveredFile file = toCard().deliver(subject(12, 50_000)).file().orElseThrow();

        toCard().release(file);
        toCard().release(file);

        assertEquals(List.of(), media.volumes());
    }

    @Test
    void putsAPhotoIntoTheFolderThatTheCityNamed() throws Exception {
        Path city = Files.createDirectories(folder.resolve("city"));
        Files.writeString(city.resolve("its own.xlsx"), "no matter of ours");

        Delivery delivery = toFolder(Optional.of(city)).deliver(subject(12, 50_000));

        assertEquals(city.toString(), delivery.file().orElseThrow().medium());
        assertEquals(List.of(NAME, "its own.xlsx"), names(city));
    }

    @Test
    void leavesToAnotherCounterWhatItIsJustWriting() throws Exception {
        Path city = Files.createDirectories(folder.resolve("city"));
        Path working = Files.write(city.resolve("20261120-ekimae-A-001.jpg.part"), new byte[1000]);
        Files.setLastModifiedTime(working, FileTime.from(CLOCK.instant().minusSeconds(5)));
        Path left = Files.write(city.resolve("20261120-ekimae-A-002.jpg.part"), new byte[1000]);
        Files.setLastModifiedTime(left, FileTime.from(CLOCK.instant().minusSeconds(7200)));

        toFolder(Optional.of(city)).deliver(subject(12, 50_000));

        assertEquals(List.of(NAME, "20261120-ekimae-A-001.jpg.part"), names(city));
    }

    @Test
    void saysThatNoFolderIsThere() {
        assertEquals(MediaFault.NO_FOLDER, faultOf(toFolder(Optional.empty()), subject(12, 50_000)));
        assertEquals(MediaFault.NO_FOLDER, faultOf(toFolder(Optional.of(folder.resolve("none"))), subject(12, 50_000)));
    }

    @Test
    void leavesNothingInAFullFolderOrALockedOne() throws Exception {
        try (Mounted share = Mounted.memory(folder.resolve("share"), 64)) {
            assertEquals(MediaFault.FULL, faultOf(toFolder(Optional.of(share.root())), subject(12, 200_000)));
            assertEquals(List.of(), names(share.root()));
            share.lock();

            assertEquals(MediaFault.READ_ONLY, faultOf(toFolder(Optional.of(share.root())), subject(12, 20_000)));
        }
    }

    @Test
    void recordsOnlyTheTimeWhereTheCitysTerminalTookThePhoto() throws Exception {
        Delivering none = delivering(rule(Way.CITY_TERMINAL, BY_TICKET, List.of()));

        Delivery delivery = none.deliver(new Subject(
                about(12),
                () -> {
                    throw new AssertionError("there is no photo to ask for");
                },
                "試験"));

        assertEquals(new Delivery(Way.CITY_TERMINAL, Optional.empty(), CLOCK.instant(), "試験"), delivery);
        assertTrue(names(folder).isEmpty());
    }

    private Delivering toCard() {
        return delivering(rule(Way.SD_CARD, BY_TICKET, List.of()));
    }

    private Delivering toFolder(Optional<Path> city) {
        return new Delivering(rule(Way.CITY_FOLDER, BY_TICKET, List.of()), media, city, CLOCK);
    }

    private Delivering delivering(ExpressPhoto rule) {
        return new Delivering(rule, media, Optional.empty(), CLOCK);
    }

    private static ExpressPhoto rule(Way way, String name, List<String> listed) {
        return new ExpressPhoto(way, new ExpressFile(name, Optional.empty(), listed, "1"), "1");
    }

    private static Subject subject(int number, int size) {
        return new Subject(about(number), () -> photo(size), "試験");
    }

    private static Subject.Case about(int number) {
        return new Subject.Case("city-hall", "A-%03d".formatted(number), LocalDateTime.of(2026, 11, 20, 9, 5, 7));
    }

    private static byte[] photo(int size) {
        byte[] photo = new byte[size];
        new Random(size).nextBytes(photo);
        return photo;
    }

    private static MediaFault faultOf(Delivering delivering, Subject subject) {
        return assertThrows(MediaException.class, () -> delivering.deliver(subject))
                .fault();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
