package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.seal.PasswordCost;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange of keys as an administrator types it, where no server runs. */
class ServerKeysCommandTest {
    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    private Path folder;

    private String port = "";

    @BeforeEach
    void create() throws Exception {
        new CityFolder(folder)
                .create(
                        "city:131016",
                        PASSPHRASE.toCharArray(),
                        new PasswordCost(64, 1, 1),
                        Clock.systemUTC(),
                        new SecureRandom());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(free.getLocalPort());
        }
    }

    @Test
    void exchangesTheReceiptKeyEachTimeItIsAsked() {
        String first = keys("RECEIPT").getLast();

        Said once = city(PASSPHRASE, "rotate-receipts");
        Said twice = city(PASSPHRASE, "rotate-receipts");

        List<String> known = keys("RECEIPT");
        assertEquals(List.of(0, 0), List.of(once.exit(), twice.exit()), once.err() + twice.err());
        assertEquals(3, known.size());
        assertEquals(first, known.getFirst());
        assertTrue(twice.out().contains(known.getLast()), twice.out());
    }

    @Test
    void leavesAKeyFileForEachExchangeOfTheSealingKey() throws Exception {
        Said once = city(PASSPHRASE, "rotate-sealing");
        Said twice = city(PASSPHRASE, "rotate-sealing");

        assertEquals(List.of(0, 0), List.of(once.exit(), twice.exit()), once.err() + twice.err());
        assertNotEquals(once.out(), twice.out());
        assertEquals(3, keys("SEALING").size());
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertEquals(
                    3,
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("sealing") && name.endsWith(".key"))
                            .count());
        }
    }

    @Test
    void exchangesTheAuthorityAndEndsTheOneBefore() {
        String first = keys("AUTHORITY").getFirst();

        Said renewed = city(PASSPHRASE, "authority", "renew");
        Said ended = city(PASSPHRASE, "authority", "end");
        Said again = city(PASSPHRASE, "authority", "end");
        Said written =
                city(PASSPHRASE, "authority", folder.resolve("authority.crt").toString());

        assertEquals(
                List.of(0, 0, 0, 0),
                List.of(renewed.exit(), ended.exit(), again.exit(), written.exit()),
                renewed.err() + ended.err() + again.err() + written.err());
        List<String> known = keys("AUTHORITY");
        assertEquals(2, known.size());
        assertEquals(first, known.getFirst());
        assertTrue(renewed.out().contains(known.getLast()), renewed.out());
        List<String> lines = city(PASSPHRASE, "keys").out().lines().toList();
        assertTrue(lines.getFirst().contains("not believed since"), lines.toString());
        assertTrue(!lines.get(1).contains("not believed"), lines.toString());
        assertEquals(1, city(PASSPHRASE, "authority").exit());
    }

    @Test
    void changesNothingForAWrongPassphraseOrNoneAtAll() {
        List<String> before = keys("RECEIPT");

        for (String deed : List.of("rotate-receipts", "rotate-sealing", "keys")) {
            Said wrong = city("wrong", deed);
            Said none = Said.withInput("", "server", deed, "--home", folder.toString(), "--port", port);

            assertEquals(List.of(1, 1), List.of(wrong.exit(), none.exit()), deed);
            assertEquals(1, wrong.err().lines().count(), wrong.err());
            assertTrue(none.err().contains("as one line on standard input"), none.err());
        }
        assertEquals(before, keys("RECEIPT"));
        assertEquals(1, keys("SEALING").size());
    }

    /** An id is made of a hash: one in 64 begins with a hyphen. */
    @ParameterizedTest
    @ValueSource(strings = {"-hVnone", "--none", "-1none"})
    void takesAnIdForAnIdAlsoWhereItLooksLikeAnOption(String id) {
        Said unknown = city(PASSPHRASE, "end-receipt-key", id);

        assertEquals(1, unknown.exit(), unknown.err());
        assertTrue(unknown.err().contains("server keys"), unknown.err());
    }

    @Test
    void endsTheTrustInAnEarlierReceiptKeyAndInNoOther() {
        String old = keys("RECEIPT").getFirst();

        Said inUse = city(PASSPHRASE, "end-receipt-key", old);
        Said unknown = city(PASSPHRASE, "end-receipt-key", "no-such-key");
        city(PASSPHRASE, "rotate-receipts");
        Said ended = city(PASSPHRASE, "end-receipt-key", old);
        Said again = city(PASSPHRASE, "end-receipt-key", old);

        assertEquals(
                List.of(1, 1, 0, 0), List.of(inUse.exit(), unknown.exit(), ended.exit(), again.exit()), ended.err());
        assertTrue(inUse.err().contains("server rotate-receipts"), inUse.err());
        assertTrue(unknown.err().contains("server keys"), unknown.err());
        List<String> lines = city(PASSPHRASE, "keys").out().lines().toList();
        assertTrue(lines.get(2).contains(old) && lines.get(2).contains("not believed since"), lines.toString());
        assertTrue(!lines.get(3).contains("not believed"), lines.toString());
    }

    @Test
    void saysThatAFolderHoldsNoCity() {
        Said said = Said.withInput(
                PASSPHRASE + "\n",
                "server",
                "keys",
                "--home",
                folder.resolve("empty").toString(),
                "--port",
                port);

        assertEquals(1, said.exit());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    private List<String> keys(String kind) {
        return city(PASSPHRASE, "keys")
                .out()
                .lines()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.split(" +", -1)[1])
                .toList();
    }

    private Said city(String passphrase, String... deed) {
        return Said.withInput(
                passphrase + "\n",
                Stream.of(
                                Stream.of("server", deed[0]),
                                Stream.of(deed).skip(1),
                                Stream.of("--home", folder.toString(), "--port", port))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }
}
