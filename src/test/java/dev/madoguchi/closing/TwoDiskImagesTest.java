package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.KeyForm;
import dev.madoguchi.seal.KeyShare;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityShares;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody copies the whole disk before and after the day is erased, knows the password, and has the station's own credentials to the
 * city's server: everything but a visit to the server before the erasing.
 */
class TwoDiskImagesTest {
    private static final LocalDate DAY = TestCity.DAY;
    private static final Clock CLOCK = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    private static final byte[] NAME = "髙橋　花子".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PHOTO = "ÿØÿà a face".getBytes(StandardCharsets.ISO_8859_1);

    private final SecureRandom random = new SecureRandom();
    private final char[] password = "ひらけごま-2026".toCharArray();
    private final KeyWrap wrap = new KeyWrap(new PasswordCost(64, 1, 1), random);
    private final UUID visit = UUID.randomUUID();

    @TempDir
    private Path folder;

    private TestCity city;
    private Path disk;

    @BeforeEach
    void setUpAStation() throws Exception {
        city = TestCity.create(folder.resolve("city"));
        disk = folder.resolve("disk");
        Files.createDirectories(disk);
        try (StationKey key = StationKey.generate(random);
                StationIdentity identity = city.station("mado-1")) {
            Files.write(disk.resolve("people.json"), wrap.wrap(key, password));
            identity.save(new SecretFile(disk.resolve("station.secret"), key, "identity"));
        }
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void opensAStolenDiskBeforeTheDayIsErasedAndNoCopyOfItAfter() throws Exception {
        receiveAVisitor(true);
        Path before = image("before");

        try (var thief = new Computer(before)) {
            thief.keys.fetch(DAY);
            assertArrayEquals(NAME, thief.daybook.entries(DAY).getFirst());
            assertArrayEquals(PHOTO, thief.photos.open(visit));
        }
        erase();
        Path after = image("after");

        try (var thief = new Computer(before)) {
            assertEquals(SecretFault.DESTROYED, fault(() -> thief.keys.fetch(DAY)));
            assertEquals(SecretFault.SHARE_AWAY, fault(() -> thief.daybook.entries(DAY)));
            assertEquals(SecretFault.SHARE_AWAY, fault(() -> thief.photos.open(visit)));
        }
        try (var thief = new Computer(after)) {
            assertEquals(List.of(), thief.daybook.days());
            assertEquals(List.of(), thief.photos.kept());
            assertTrue(thief.keys.end(DAY).settled());
        }
    }

    /** The other files of the later copy, the half's digest and the city's statement included, do not stand for the half. */
    @Test
    void opensNothingOfTheOldCopyWithAnyThirtyTwoBytesOfBothCopies() throws Exception {
        receiveAVisitor(true);
        Path before = image("before");
        erase();
        Path after = image("after");

        int tried = 0;
        for (Path file : Stream.concat(smallFiles(before), smallFiles(after)).toList()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at + KeyShare.BYTES <= bytes.length; at++) {
                tried++;
                byte[] guess = Arrays.copyOfRange(bytes, at, at + KeyShare.BYTES);
                assertFalse(opens(before, guess), () -> file + " holds the half of the day's key");
            }
        }

        assertTrue(tried > 1000, "guesses: " + tried);
    }

    @Test
    void staysDestroyedWhenTheServerIsStartedAgain() throws Exception {
        receiveAVisitor(true);
        Path before = image("before");
        erase();

        city.stop();
        city.start();

        try (var thief = new Computer(before)) {
            assertEquals(SecretFault.DESTROYED, fault(() -> thief.keys.fetch(DAY)));
        }
    }

    /** The limit of the promise, as the certificate has to tell it: a day under a local key opens from a copy made before. */
    @Test
    void saysThatACopyOpensWhereTheServerWasAwayAllDay() throws Exception {
        city.stop();
        receiveAVisitor(false);
        Path before = image("before");
        city.start();

        erase();

        try (var thief = new Computer(before);
                var station = new Computer(disk)) {
            assertArrayEquals(NAME, thief.daybook.entries(DAY).getFirst());
            assertEquals(KeyForm.LOCAL, station.keys.end(DAY).form());
        }
    }

    @Test
    void goesOnAfterAKillWhereTheServerAnswersAndLaysNoWholeKeyOnTheDisk() throws Exception {
        receiveAVisitor(true);

        try (var station = new Computer(disk)) {
            station.keys.fetch(DAY);

            assertArrayEquals(NAME, station.daybook.entries(DAY).getFirst());
        }

        assertFalse(Files.exists(disk.resolve("keys/day-" + DAY + ".key")));
    }

    @Test
    void endsTheErasingOnceTheServerIsBack() throws Exception {
        receiveAVisitor(true);
        city.stop();

        ClosingException stopped = assertThrows(ClosingException.class, this::erase);
        city.start();
        erase();

        assertEquals(ClosingFault.CITY_AWAY, stopped.fault());
        try (var station = new Computer(disk)) {
            assertTrue(station.keys.end(DAY).settled());
        }
    }

    private void receiveAVisitor(boolean online) throws Exception {
        try (var station = new Computer(disk)) {
            assertEquals(online, station.keys.fetch(DAY));
            station.daybook.savePhoto(visit, NAME, UUID.randomUUID(), PHOTO);
            station.daybook.complete(visit, NAME);
        }
    }

    private void erase() throws Exception {
        try (var station = new Computer(disk)) {
            station.erasure.erase(DAY, step -> {});
        }
    }

    /** Key files, notes, receipts and secrets: what is as large as the store is under a cipher of its own. */
    private static Stream<Path> smallFiles(Path image) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() < 10_000)
                    .toList()
                    .stream();
        }
    }

    /** Whether 32 bytes are the city's half: its digest stands in the key's file. */
    private static boolean opens(Path image, byte[] guess) throws Exception {
        byte[] file = Files.readAllBytes(image.resolve("keys/day-" + DAY + ".shared"));
        byte[] digest = Arrays.copyOfRange(file, 4, 36);
        return Arrays.equals(digest, MessageDigest.getInstance("SHA-256").digest(guess));
    }

    /** A copy of the whole disk. */
    private Path image(String name) throws IOException {
        Path image = folder.resolve(name);
        copy(disk, image);
        return image;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static SecretFault fault(Deed deed) {
        return assertThrows(SecretException.class, deed::run).fault();
    }

    @FunctionalInterface
    private interface Deed {
        void run() throws SecretException;
    }

    /** A computer with that disk, opened with the password: the station itself, or a thief with a copy and every class of the product. */
    private final class Computer implements AutoCloseable {
        private final StationKey key;
        private final StationIdentity identity;
        private final CityLink link;
        private final Database database;
        private final CityShares shares;
        private final DayKeys keys;
        private final PhotoSafe photos;
        private final Daybook daybook;
        private final Erasure erasure;

        Computer(Path disk) throws Exception {
            key = wrap.unwrap(Files.readAllBytes(disk.resolve("people.json")), password);
            identity = StationIdentity.load(new SecretFile(disk.resolve("station.secret"), key, "identity"));
            link = new CityLink(city.address(), identity.tls());
            shares = new CityShares(link, identity.shareStatements(), "day");
            keys = new DayKeys(disk.resolve("keys"), key, random, shares);
            database = Database.open(disk.resolve("store"), key, CLOCK).database();
            var photoKeys = new PhotoKeys(disk.resolve("photo-keys"), keys, random);
            var erasures = new PhotoErasures(database, photoKeys, new AuditTrail(database, CLOCK), CLOCK, step -> {});
            photos = new PhotoSafe(database, photoKeys, erasures, CLOCK, "000 §8ア・イ※");
            daybook = new Daybook(database, keys, photos, CLOCK);
            var outbox = new Outbox(database, disk.resolve("envelopes"), CLOCK);
            erasure = new Erasure(daybook, outbox, keys, database, disk.resolve("receipts"));
        }

        @Override
        public void close() {
            database.close();
            keys.close();
            link.close();
            identity.close();
            key.close();
        }
    }
}
