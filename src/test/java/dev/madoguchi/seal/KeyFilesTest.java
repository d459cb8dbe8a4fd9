package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final String PASSWORD = "窓口の合言葉";

    private final SecureRandom random = new SecureRandom();
    private final KeyWrap wrap = new KeyWrap(CHEAP, random);

    @TempDir
    private Path home;

    @Test
    void unlocksTheStationKeyForEachPersonsPassword() throws SecretException {
        var key = StationKey.generate(random);

        byte[] hers = wrap.wrap(key, PASSWORD.toCharArray());
        byte[] his = wrap.wrap(key, "another".toCharArray());

        assertArrayEquals(
                key.derive("test", 32),
                wrap.unwrap(hers, PASSWORD.toCharArray()).derive("test", 32));
        assertArrayEquals(
                key.derive("test", 32),
                wrap.unwrap(his, "another".toCharArray()).derive("test", 32));
    }

    @Test
    void refusesAWrongPasswordAndADamagedWrap() {
        byte[] wrapped = wrap.wrap(StationKey.generate(random), PASSWORD.toCharArray());
        String dear = new String(wrapped, UTF_8).replaceFirst("\"memoryKiB\" : 64", "\"memoryKiB\" : 2000000000");

        assertEquals(SecretFault.WRONG_PASSWORD, fault(() -> wrap.unwrap(wrapped, "窓口の合言棄".toCharArray())));
        assertEquals(SecretFault.WRONG_PASSWORD, fault(() -> wrap.unwrap(wrapped, new char[0])));
        assertEquals(SecretFault.DAMAGED, fault(() -> wrap.unwrap(dear.getBytes(UTF_8), PASSWORD.toCharArray())));
        assertEquals(SecretFault.DAMAGED, fault(() -> wrap.unwrap("{}".getBytes(UTF_8), PASSWORD.toCharArray())));
        assertEquals(SecretFault.DAMAGED, fault(() -> wrap.unwrap(new byte[7], PASSWORD.toCharArray())));
    }

    @Test
    void makesUnrelatedKeysForUnrelatedUsesAndNoneAfterItWasWiped() {
        var key = StationKey.generate(random);

        assertFalse(Arrays.equals(key.derive("one", 32), key.derive("two", 32)));
        key.close();

        assertThrows(IllegalStateException.class, () -> key.derive("one", 32));
    }

    @Test
    void keepsTheCitysKeyUnderAPassphrase() throws Exception {
        var city = CityPrivateKey.generate(random);
        var file = new CityKeyFile(home.resolve("sealing.key"));

        file.write(city, PASSWORD.toCharArray(), CHEAP, random);

        assertEquals(city.toJwk(), file.read(PASSWORD::toCharArray).toJwk());
        assertEquals(SecretFault.WRONG_PASSWORD, fault(() -> file.read("no"::toCharArray)));
        String content = Files.readString(home.resolve("sealing.key"));
        assertFalse(content.contains("\"d\""), content);
    }

    @Test
    void readsADemonstrationCitysKeyWithoutAPassphrase() throws Exception {
        var city = CityPrivateKey.generate(random);
        var file = new CityKeyFile(home.resolve("sealing.jwk"));

        file.writePlain(city);

        assertEquals(
                city.toJwk(),
                file.read(() -> {
                            throw new AssertionError("asked for a passphrase");
                        })
                        .toJwk());
        assertEquals(
                SecretFault.ABSENT, fault(() -> new CityKeyFile(home.resolve("none")).read(PASSWORD::toCharArray)));
    }

    @Test
    void keepsASecretInAFileForItsOwnPurposeOnly() throws Exception {
        var stationKey = StationKey.generate(random);
        var signing = new SecretFile(home.resolve("signing"), stationKey, "signing key");
        assertFalse(signing.exists());
        assertEquals(SecretFault.ABSENT, fault(signing::read));

        signing.write("old".getBytes(UTF_8));
        signing.write("the secret".getBytes(UTF_8));

        assertTrue(signing.exists());
        assertArrayEquals("the secret".getBytes(UTF_8), signing.read());
        var tls = new SecretFile(home.resolve("signing"), stationKey, "tls");
        assertEquals(SecretFault.WRONG_KEY, fault(tls::read));
        byte[] content = Files.readAllBytes(home.resolve("signing"));
        content[content.length - 1] ^= 1;
        Files.write(home.resolve("signing"), content);
        assertEquals(SecretFault.WRONG_KEY, fault(signing::read));
    }

    @Test
    void writesKeysAsJwkThatNameThemselvesByTheirThumbprint() throws Exception {
        // The key and the thumbprint of RFC 8037 appendix A.1 to A.3.
        String jwk = """
                {"kty":"OKP","crv":"Ed25519",
                 "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
                 "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";

        var key = SigningKey.fromJwk(jwk);

        assertEquals("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", key.keyId());
        assertEquals(key.verifyingKey(), VerifyingKey.fromJwk(key.verifyingKey().toJwk()));
        assertEquals(key.keyId(), SigningKey.fromJwk(key.toJwk()).keyId());
        String strangers = jwk.replace("11qY", "11qZ");
        assertEquals(SecretFault.DAMAGED, fault(() -> SigningKey.fromJwk(strangers)));
        assertEquals(SecretFault.DAMAGED, fault(() -> CityPublicKey.fromJwk(jwk)));
        assertEquals(SecretFault.DAMAGED, fault(() -> CityPrivateKey.fromJwk("[]")));
    }

    @Test
    void signsSoThatAnotherImplementationOfEd25519Agrees() throws Exception {
        var key = SigningKey.generate(random);
        byte[] message = "記録".getBytes(UTF_8);

        var other = new Ed25519Signer();
        other.init(false, new Ed25519PrivateKeyParameters(key.seed(), 0).generatePublicKey());
        other.update(message, 0, message.length);

        assertTrue(other.verifySignature(key.sign(message)));
        assertTrue(key.verifyingKey().verifies(message, key.sign(message)));
        assertFalse(key.verifyingKey().verifies("記緑".getBytes(UTF_8), key.sign(message)));
    }

    @Test
    void readsBackTheSetOfStations() throws Exception {
        var three = new StationKeys.Entry("窓口3", SigningKey.generate(random).verifyingKey());
        var four = new StationKeys.Entry("窓口4", SigningKey.generate(random).verifyingKey());
        var stations = new StationKeys(List.of(three, four));

        assertEquals(stations, StationKeys.fromJwks(stations.toJwks()));
    }

    private static SecretFault fault(Executable deed) {
        return assertThrows(SecretException.class, deed).fault();
    }
}
