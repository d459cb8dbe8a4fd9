package dev.madoguchi.city;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CityFolderTest {
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    @Test
    void isCreatedOnce() throws Exception {
        CityFolder folder = created();

        CityException refused = assertThrows(CityException.class, this::created);

        assertTrue(folder.exists());
        assertEquals(CityFault.CITY_EXISTS, refused.fault());
    }

    @Test
    void replacesWhatACreationThatWasCutOffHasLeft() throws Exception {
        created();
        Files.delete(directory.resolve("madoguchi-city.json"));
        byte[] left = Files.readAllBytes(directory.resolve("keys/sealing.key"));

        CityFolder folder = created();

        assertFalse(Arrays.equals(left, Files.readAllBytes(directory.resolve("keys/sealing.key"))));
        try (CityKeys keys = folder.openKeys(PASSPHRASE, clock, random);
                CityPrivateKey sealing = folder.openSealingKey(PASSPHRASE)) {
            assertEquals(keys.sealing(), sealing.publicKey());
        }
    }

    @Test
    void opensWithItsPassphraseOnly() throws Exception {
        CityFolder folder = created();
        char[] wrong = "correct horse battery stapler".toCharArray();

        assertEquals(CityFault.PASSPHRASE, fault(() -> folder.openKeys(wrong, clock, random)));
        assertEquals(CityFault.PASSPHRASE, fault(() -> folder.openSealingKey(wrong)));
    }

    @Test
    void saysSoWhereThereIsNoCity() {
        var folder = new CityFolder(directory.resolve("nothing"));

        assertFalse(folder.exists());
        assertEquals(CityFault.NO_CITY, fault(() -> folder.openKeys(PASSPHRASE, clock, random)));
    }

    @Test
    void saysSoWhenAKeyIsDamaged() throws Exception {
        CityFolder folder = created();
        Path receipt = directory.resolve("keys/receipt.secret");
        byte[] bytes = Files.readAllBytes(receipt);
        bytes[bytes.length / 2] ^= 1;
        Files.write(receipt, bytes);

        assertEquals(CityFault.DAMAGED, fault(() -> folder.openKeys(PASSPHRASE, clock, random)));
    }

    @Test
    void keepsNoPrivateKeyInTheClear() throws Exception {
        CityFolder folder = created();
        List<String> secrets;
        try (CityKeys keys = folder.openKeys(PASSPHRASE, clock, random);
                CityPrivateKey sealing = folder.openSealingKey(PASSPHRASE)) {
            secrets = List.of(d(sealing.toJwk()), d(keys.receipt().toJwk()));
        }

        for (Path file : files()) {
            String latin = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                var raw = new String(Base64.getUrlDecoder().decode(secret), StandardCharsets.ISO_8859_1);
                assertFalse(latin.contains(secret) || latin.contains(raw), file + " holds a private key");
            }
        }
    }

    @Test
    void worksWithoutThePrivateSealingKey() throws Exception {
        CityFolder folder = created();
        Files.delete(directory.resolve("keys/sealing.key"));

        try (CityHome home = CityHome.open(folder, PASSPHRASE, clock, random)) {
            assertEquals("city:131016", home.issuer());
            assertEquals(1, home.keysVersion());
        }
    }

    @Test
    void leavesTheKeysOfADemonstrationCityInTheClear() throws Exception {
        CityFolder folder = created();
        Path out = directory.resolve("city-key");

        try (CityHome home = CityHome.open(folder, PASSPHRASE, clock, random);
                CityPrivateKey sealing = folder.openSealingKey(PASSPHRASE)) {
            home.demonstrationKeys().export(out, "131016", sealing);
        }

        try (CityPrivateKey read = new CityKeyFile(out.resolve("sealing.jwk")).read(() -> new char[0]);
                CityPrivateKey sealing = folder.openSealingKey(PASSPHRASE)) {
            assertEquals(sealing.publicKey(), read.publicKey());
        }
        assertNotEquals("", d(Files.readString(out.resolve("sealing.jwk"))));
        assertEquals("", d(Files.readString(out.resolve("receipt.jwk"))));
        assertEquals("{\n  \"keys\" : [ ]\n}", Files.readString(out.resolve("stations.jwk")));
    }

    @Test
    void leavesThePassphraseToItsOwner() throws Exception {
        char[] passphrase = PASSPHRASE.clone();
        CityFolder folder = created();

        folder.openKeys(passphrase, clock, random).close();
        folder.openSealingKey(passphrase).close();

        assertArrayEquals(PASSPHRASE, passphrase);
    }

    @Test
    void hasASentenceForEveryFault() {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var texts = new Texts(language);
            for (CityFault fault : CityFault.values()) {
                assertTrue(texts.has(fault.messageKey()), language + " " + fault);
                assertTrue(texts.has(fault.messageKey() + ".todo"), language + " " + fault);
            }
        }
    }

    private CityFolder created() throws IOException, CityException {
        var folder = new CityFolder(directory);
        folder.create("city:131016", PASSPHRASE, CHEAP, clock, random);
        return folder;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String d(String jwk) {
        return new JsonMapper().readTree(jwk).path("d").stringValue("");
    }

    private static CityFault fault(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(CityException.class, deed).fault();
    }
}
