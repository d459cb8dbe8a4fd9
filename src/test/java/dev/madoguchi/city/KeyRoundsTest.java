package dev.madoguchi.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.vault.KeyVault;
import dev.madoguchi.city.vault.TestEngine;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.KeyDocument;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.sync.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRoundsTest {
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final SettableClock clock = new SettableClock(NOON);
    private final AtomicLong nanos = new AtomicLong();

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void losesNoKeyWhereTwoNodesExchangeAtOnce(TestEngine engine) throws Exception {
        try (CityKeys keys = keys();
                VaultDatabase database = engine.open(folder.resolve("vault"));
                KeyRounds one = rounds(keys, database);
                KeyRounds other = rounds(keys, database);
                var threads = Executors.newFixedThreadPool(2)) {
            var together = new CyclicBarrier(2);
            var first = threads.submit(() -> exchange(one, together));
            var second = threads.submit(() -> exchange(other, together));
            first.get(60, TimeUnit.SECONDS);
            second.get(60, TimeUnit.SECONDS);

            assertEquals(one.entries(), other.entries());
            assertEquals(3 + 2 * ROUNDS, one.entries().size());
            assertEquals(1 + 2 * ROUNDS, one.version());
            assertEquals(one.receipt().keyId(), other.receipt().keyId());
        }
    }

    private Boolean exchange(KeyRounds node, CyclicBarrier together) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            together.await(60, TimeUnit.SECONDS);
            node.exchangeReceipt(random);
        }
        return true;
    }

    @Test
    void endsTheTrustInAnEarlierKeyOnceAndForEveryNode() throws Exception {
        try (CityKeys keys = keys();
                VaultDatabase database = TestEngine.H2.open(folder.resolve("vault"));
                KeyRounds one = rounds(keys, database);
                KeyRounds other = rounds(keys, database)) {
            String old = one.receipt().keyId();
            clock.advance(Duration.ofHours(1));
            one.exchangeReceipt(random);
            clock.advance(Duration.ofHours(1));

            one.endReceipt(old);
            clock.advance(Duration.ofHours(1));
            one.endReceipt(old);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));

            Instant end = NOON.plus(Duration.ofHours(2));
            VerifyingKeys told = KeyDocument.verify(
                            other.document(), keys.authority().certificate())
                    .receipt();
            assertEquals(3, other.version());
            assertTrue(told.believes(old, end.minusMillis(1)));
            assertFalse(told.believes(old, end));
            assertTrue(told.believes(other.receipt().keyId(), end));
            assertEquals(old, other.at(NOON).keyId());
        }
    }

    @Test
    void endsNoKeyThatSignsAndNoneThatItDoesNotHave() throws Exception {
        try (CityKeys keys = keys();
                VaultDatabase database = TestEngine.H2.open(folder.resolve("vault"));
                KeyRounds rounds = rounds(keys, database)) {
            String used = rounds.receipt().keyId();

            CityException inUse = assertThrows(CityException.class, () -> rounds.endReceipt(used));
            CityException unknown = assertThrows(CityException.class, () -> rounds.endReceipt("none"));

            assertEquals(List.of(CityFault.KEY_IN_USE, CityFault.UNKNOWN_KEY), List.of(inUse.fault(), unknown.fault()));
            assertEquals(1, rounds.version());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void keepsANewAuthorityInTheFolderOfEveryNode(TestEngine engine) throws Exception {
        try (CityKeys keys = keys();
                VaultDatabase database = engine.open(folder.resolve("vault"));
                KeyRounds one = rounds(keys, database)) {
            CityFolder copy = copy();
            KeyRounds other = new KeyRounds(keys, copy.authorityFiles(), new KeyVault(database), clock, nanos::get);
            X509Certificate first = authority(copy);

            exchangeAuthority(city(), one);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
            X509Certificate second = other.authority().certificate();
            List<X509Certificate> kept = List.of(authority(city()), authority(copy));
            exchangeAuthority(copy, other);

            assertNotEquals(first, second);
            assertEquals(List.of(second, second), kept);
            assertEquals(authority(copy), other.authority().certificate());
            assertEquals(List.of("authority-2.secret", "authority-3.secret"), laterAuthorities(copy));
        }
    }

    @Test
    void beginsAnewWhereTheCityTookAnotherAuthorityMeanwhile() throws Exception {
        try (CityKeys keys = keys();
                VaultDatabase database = TestEngine.H2.open(folder.resolve("vault"));
                KeyRounds one = rounds(keys, database)) {
            CityFolder copy = copy();
            assertThrows(
                    CityException.class,
                    () -> copy.exchangeAuthority(PASSPHRASE, Clock.systemUTC(), random, next -> {
                        throw new CityException(CityFault.NOT_RUNNING, "the cable is out");
                    }));
            exchangeAuthority(city(), one);

            KeyRounds other = new KeyRounds(keys, copy.authorityFiles(), new KeyVault(database), clock, nanos::get);
            exchangeAuthority(copy, other);

            assertEquals(authority(copy), other.authority().certificate());
            assertEquals(List.of("authority-2.secret", "authority-3.secret"), laterAuthorities(copy));
        }
    }

    @Test
    void servesOnWhereItsFolderTakesNoNewAuthority() throws Exception {
        try (CityKeys keys = keys();
                VaultDatabase database = TestEngine.H2.open(folder.resolve("vault"));
                KeyRounds one = rounds(keys, database)) {
            Path blocked = Files.createFile(folder.resolve("no-folder"));
            KeyRounds other =
                    new KeyRounds(keys, new AuthorityFiles(blocked), new KeyVault(database), clock, nanos::get);

            exchangeAuthority(city(), one);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));

            assertEquals(one.authority().certificate(), other.authority().certificate());
        }
    }

    private void exchangeAuthority(CityFolder at, KeyRounds node) throws Exception {
        at.exchangeAuthority(PASSPHRASE, Clock.systemUTC(), random, node::exchangeAuthority);
    }

    private X509Certificate authority(CityFolder of) throws Exception {
        return of.authority(PASSPHRASE, Clock.systemUTC(), random);
    }

    /** The folder of another server of the same city. */
    private CityFolder copy() throws Exception {
        Path from = folder.resolve("city");
        Path to = folder.resolve("other");
        Files.createDirectories(to.resolve("keys"));
        Files.copy(from.resolve("madoguchi-city.json"), to.resolve("madoguchi-city.json"));
        for (Path key : list(from.resolve("keys"))) {
            Files.copy(key, to.resolve("keys").resolve(key.getFileName().toString()));
        }
        return new CityFolder(to);
    }

    private List<String> laterAuthorities(CityFolder of) throws Exception {
        return list(of.vault().resolveSibling("keys")).stream()
                .map(key -> key.getFileName().toString())
                .filter(name -> name.startsWith("authority-"))
                .sorted()
                .toList();
    }

    private static List<Path> list(Path keys) throws Exception {
        try (Stream<Path> files = Files.list(keys)) {
            return files.toList();
        }
    }

    private CityFolder city() {
        return new CityFolder(folder.resolve("city"));
    }

    private CityKeys keys() throws Exception {
        CityFolder city = city();
        city.create("city:131016", PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), random);
        return city.openKeys(PASSPHRASE, Clock.systemUTC(), random);
    }

    private KeyRounds rounds(CityKeys keys, VaultDatabase database) throws Exception {
        return new KeyRounds(keys, city().authorityFiles(), new KeyVault(database), clock, nanos::get);
    }
}
