package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Heads of the audit trail on their way to a real server. */
class HeadPostTest {
    private static final String DAY = "2026-11-20";

    @TempDir
    private Path folder;

    private TestCity city;
    private StationIdentity station;
    private CityLink link;
    private Path heads;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(folder.resolve("city"));
        station = city.station("W-01");
        link = new CityLink(city.address(), station.tls());
        heads = Files.createDirectory(folder.resolve("heads"));
    }

    @AfterEach
    void close() {
        link.close();
        station.close();
        city.close();
    }

    @Test
    void bringsAHeadToTheCityOnceAndKeepsItsReceipt() throws Exception {
        write(DAY, 7, "a");
        write("2026-11-21", 9, "b");

        assertEquals(0, post().run());

        assertEquals(List.of(), post().waiting());
        assertTrue(Files.exists(heads.resolve(DAY + ".receipt")));
        assertEquals(List.of(7L, 9L), stored());
    }

    @Test
    void sendsAgainAfterACrashBeforeTheReceiptWasKept() throws Exception {
        write(DAY, 7, "a");
        post().run();
        Files.delete(heads.resolve(DAY + ".receipt"));

        assertEquals(0, post().run());

        assertTrue(Files.exists(heads.resolve(DAY + ".receipt")));
        assertEquals(List.of(7L), stored());
    }

    @Test
    void waitsWhileTheServerIsAway() throws Exception {
        write(DAY, 7, "a");
        city.stop();

        assertEquals(1, post().run());
        assertEquals(Optional.empty(), link.heads());

        city.start();
        assertEquals(0, post().run());
    }

    @Test
    void keepsASecondOtherHeadAsEvidenceAndGoesOnWithTheNextDay() throws Exception {
        write(DAY, 7, "a");
        post().run();
        Files.delete(heads.resolve(DAY + ".receipt"));
        write(DAY, 5, "c");
        write("2026-11-21", 9, "b");

        assertEquals(0, post().run());

        CityHeads held = link.heads().orElseThrow();
        assertEquals(2, held.signed().size());
        assertEquals(1, held.conflicts());
        assertEquals("CONFLICT", Files.readString(heads.resolve(DAY + ".conflict")));
        assertEquals(List.of(7L, 9L), stored());
        assertEquals(
                List.of(5L),
                city.home().vaults().heads().conflicts(TestCity.MUNICIPALITY, "W-01").stream()
                        .map(head -> head.seq())
                        .toList());
    }

    @Test
    void isRefusedWhereAnotherKeySignedOrTheDayIsAnother() throws Exception {
        try (SigningKey other = SigningKey.generate(new SecureRandom())) {
            Files.writeString(heads.resolve(DAY + ".jws"), head(other, DAY, 7, "a"));
        }
        Files.writeString(heads.resolve("2026-11-21.jws"), head(station.signing(), DAY, 7, "a"));

        post().run();

        assertEquals("SIGNATURE", Files.readString(heads.resolve(DAY + ".conflict")));
        assertFalse(Files.exists(heads.resolve("2026-11-21.receipt")));
        assertEquals(List.of(), stored());
    }

    @Test
    void leavesADamagedHeadForAPersonAndGoesOnWithTheNextDay() throws Exception {
        Files.write(heads.resolve(DAY + ".jws"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        write("2026-11-21", 9, "b");

        assertEquals(0, post().run());

        assertEquals("SIGNATURE", Files.readString(heads.resolve(DAY + ".conflict")));
        assertEquals(List.of(9L), stored());
    }

    @Test
    void takesNoReceiptForAHeadThatIsNotItsOwnThoughTheCityWouldTakeIt() throws Exception {
        write(DAY, 7, "a");
        try (SigningKey other = SigningKey.generate(new SecureRandom())) {
            Files.writeString(heads.resolve("2026-11-21.jws"), head(other, "2026-11-21", 9, "b"));

            assertEquals(0, new HeadPost(heads, link, other.verifyingKey(), station.receipts()).run());
        }

        assertEquals("SIGNATURE", Files.readString(heads.resolve(DAY + ".conflict")));
        assertEquals("SIGNATURE", Files.readString(heads.resolve("2026-11-21.conflict")));
        assertFalse(Files.exists(heads.resolve(DAY + ".receipt")));
    }

    @Test
    void letsADayWhoseReceiptProvesNothingWaitAndBringsTheNext() throws Exception {
        write(DAY, 7, "a");
        write("2026-11-21", 9, "b");
        ReceiptCheck sceptic = new ReceiptCheck(() -> station.keys().receipts(), "another city", "W-01");

        assertEquals(2, new HeadPost(heads, link, station.signing().verifyingKey(), sceptic).run());

        assertEquals(List.of(7L, 9L), stored());
        assertEquals(0, post().run());
    }

    private List<Long> stored() {
        return city.home().vaults().heads().of(TestCity.MUNICIPALITY, "W-01").stream()
                .map(head -> head.seq())
                .toList();
    }

    private HeadPost post() {
        return new HeadPost(heads, link, station.signing().verifyingKey(), station.receipts());
    }

    private void write(String day, long seq, String digit) throws IOException {
        Files.writeString(heads.resolve(day + ".jws"), head(station.signing(), day, seq, digit));
    }

    private static String head(SigningKey key, String day, long seq, String digit) {
        ObjectNode says = JsonMapper.shared().createObjectNode();
        says.put("station", "W-01").put("day", day).put("seq", seq).put("hash", digit.repeat(64));
        return Jws.sign(key, "madoguchi-audit-head+jws", says);
    }
}
