package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadVaultTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final byte[] FIRST = {1, 2, 3};
    private static final byte[] SECOND = {4, 5};

    @TempDir
    private Path folder;

    private VaultDatabase database;
    private UploadVault vault;

    @BeforeEach
    void open() {
        database = VaultDatabase.open(folder, new SecureRandom());
        vault = new UploadVault(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void goesOnAfterARestart() {
        Upload upload = upload("W-01", 'a');
        vault.add(upload, 0, FIRST, NOON);
        database.close();
        open();

        assertEquals(3, vault.offset(upload));
        assertEquals(OptionalLong.of(5), vault.add(upload, 3, SECOND, NOON));
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, vault.bytes(upload));
    }

    @Test
    void takesNoPartTwiceAndLeavesNoGap() {
        Upload upload = upload("W-01", 'a');
        vault.add(upload, 0, FIRST, NOON);

        assertEquals(OptionalLong.empty(), vault.add(upload, 0, FIRST, NOON));
        assertEquals(OptionalLong.empty(), vault.add(upload, 4, SECOND, NOON));
        assertEquals(OptionalLong.empty(), vault.add(upload, 2, SECOND, NOON));
        assertArrayEquals(FIRST, vault.bytes(upload));
    }

    @Test
    void keepsStationsAndMunicipalitiesApart() {
        vault.add(upload("W-01", 'a'), 0, FIRST, NOON);

        assertEquals(0, vault.offset(upload("W-02", 'a')));
        assertEquals(0, vault.offset(new Upload("131024", "W-01", "a".repeat(64))));
    }

    @Test
    void sweepsUpPartsOfMoreThanADay() {
        vault.add(upload("W-01", 'a'), 0, FIRST, NOON);
        vault.add(upload("W-01", 'b'), 0, FIRST, NOON.plusSeconds(1));

        vault.add(upload("W-02", 'c'), 0, FIRST, NOON.plus(UploadVault.KEPT).plusSeconds(1));

        assertEquals(0, vault.offset(upload("W-01", 'a')));
        assertEquals(3, vault.offset(upload("W-01", 'b')));
    }

    @Test
    void keepsOnlyTheNewestUploadsOfAStation() {
        vault.add(upload("W-02", 'a'), 0, FIRST, NOON);
        for (char name = 'a'; name <= 'f'; name++) {
            vault.add(upload("W-01", name), 0, FIRST, NOON.plusSeconds(name));
        }

        List<Long> offsets = Stream.of('a', 'b', 'c', 'd', 'e', 'f')
                .map(name -> vault.offset(upload("W-01", name)))
                .toList();

        assertEquals(List.of(0L, 0L, 3L, 3L, 3L, 3L), offsets);
        assertEquals(3, vault.offset(upload("W-02", 'a')));
    }

    @Test
    void forgetsOneUploadAndNoOther() {
        vault.add(upload("W-01", 'a'), 0, FIRST, NOON);
        vault.add(upload("W-01", 'b'), 0, FIRST, NOON);

        vault.forget(upload("W-01", 'a'));

        assertEquals(0, vault.offset(upload("W-01", 'a')));
        assertEquals(3, vault.offset(upload("W-01", 'b')));
    }

    private static Upload upload(String station, char name) {
        return new Upload("131016", station, String.valueOf(name).repeat(64));
    }
}
