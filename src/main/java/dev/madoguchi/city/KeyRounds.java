package dev.madoguchi.city;

import dev.madoguchi.city.receipt.ReceiptKeys;
import dev.madoguchi.city.vault.KeptKey;
import dev.madoguchi.city.vault.KeptKey.Kind;
import dev.madoguchi.city.vault.KeyVault;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.KeyDocument;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretText;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's sealing and receipt keys: those of its folder, and those that took their place one after the other. Safe for several
 * threads.
 *
 * <p>The newer ones are in the database, where every node of the city finds them: at the latest {@link #LOOK} after another node has
 * exchanged one, and at once where a record is sealed for a key that this node does not know.
 */
final class KeyRounds implements ReceiptKeys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final String PURPOSE = "city receipt key";
    private static final int TRIES = 3;

    private final CityKeys founding;
    private final KeyVault vault;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final List<Dated<CityPublicKey>> sealing = new ArrayList<>();
    private final List<Dated<SigningKey>> receipts = new ArrayList<>();
    private final Map<String, Instant> ended = new HashMap<>();
    private final Authorities authorities;
    private long version = 1;
    private long looked;

    private record Dated<K>(K key, Instant since) {}

    /** @param founding the keys of the folder, which stay their owner's to close; {@code files} keeps later authorities there */
    KeyRounds(CityKeys founding, AuthorityFiles files, KeyVault vault, Clock clock, LongSupplier nanoTime)
            throws CityException {
        this.founding = founding;
        this.vault = vault;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.authorities = new Authorities(founding, files, clock, new SecureRandom());
        sealing.add(new Dated<>(founding.sealing(), Instant.MIN));
        receipts.add(new Dated<>(founding.receipt(), Instant.MIN));
        try {
            refresh();
        } catch (SecretException e) {
            throw new CityException(CityFault.DAMAGED, "a later key of the city does not open", e);
        }
    }

    private void refresh() throws SecretException {
        looked = nanoTime.getAsLong();
        for (KeptKey kept : vault.after(version)) {
            switch (kept.kind()) {
                case SEALING -> sealing.add(new Dated<>(CityPublicKey.fromJwk(kept.publicJwk()), kept.madeAt()));
                case RECEIPT -> receipts.add(new Dated<>(opened(founding.server(), kept), kept.madeAt()));
                case ENDED ->
                    ended.putIfAbsent(VerifyingKey.fromJwk(kept.publicJwk()).keyId(), kept.madeAt());
                case AUTHORITY, AUTHORITY_ENDED -> authorities.add(kept);
            }
            version = kept.version();
        }
    }

    private static SigningKey opened(StationKey server, KeptKey kept) throws SecretException {
        byte[] jwk = SecretText.open(server, PURPOSE, kept.secret());
        try {
            return SigningKey.fromJwk(new String(jwk, StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(jwk, (byte) 0);
        }
    }

    private void look() {
        try {
            refresh();
        } catch (SecretException e) {
            throw new IllegalStateException("a later key of the city does not open", e);
        }
    }

    private void lookNowAndThen() {
        if (nanoTime.getAsLong() - looked < LOOK.toNanos()) {
            return;
        }
        try {
            look();
        } catch (JdbiException e) {
            LOG.warn("The database was not asked for newer keys; the ones at hand serve", e);
        }
    }

    /** Rises with every exchange; 1 for the keys of the folder. */
    synchronized long version() {
        lookNowAndThen();
        return version;
    }

    /** Whether a record may be sealed for this key. */
    synchronized boolean takes(String keyId) {
        if (isKnown(keyId)) {
            return true;
        }
        look();
        return isKnown(keyId);
    }

    private boolean isKnown(String keyId) {
        return sealing.stream().anyMatch(each -> each.key().keyId().equals(keyId));
    }

    /** What stations seal for now. */
    synchronized CityPublicKey sealing() {
        lookNowAndThen();
        return sealing.getLast().key();
    }

    /** What signs now. */
    synchronized SigningKey receipt() {
        lookNowAndThen();
        return receipts.getLast().key();
    }

    @Override
    public synchronized SigningKey at(Instant moment) {
        lookNowAndThen();
        return receipts.reversed().stream()
                .filter(each -> !each.since().isAfter(moment))
                .findFirst()
                .orElse(receipts.getFirst())
                .key();
    }

    /** What checks everything that the city signs or has signed, the newest first. */
    synchronized VerifyingKeys verifying() {
        lookNowAndThen();
        return new VerifyingKeys(
                receipts.reversed().stream()
                        .map(each -> each.key().verifyingKey())
                        .toList(),
                ended);
    }

    /** All keys as the newest authority vouches for them. */
    synchronized String document() {
        var document = new KeyDocument(
                founding.issuer(),
                version(),
                sealing.reversed().stream().map(Dated::key).toList(),
                verifying(),
                authorities.newest().certificate(),
                authorities.handovers());
        return authorities.newest().vouch(document);
    }

    /** What gives certificates now. */
    synchronized CertificateAuthority authority() {
        lookNowAndThen();
        return authorities.newest();
    }

    /** Who vouches in the city's name now. */
    synchronized AuthorityTrust trust() {
        lookNowAndThen();
        return authorities.trust();
    }

    /**
     * Has another authority give all certificates from now on; those of before count beside it. Nothing changes for one that the city has.
     *
     * @param sealed what {@link CityFolder#exchangeAuthority} made
     */
    synchronized void exchangeAuthority(String sealed) throws CityException {
        look();
        Optional<String> next = authorities.next(sealed);
        if (next.isPresent()) {
            add(Kind.AUTHORITY, next.get(), sealed);
        }
    }

    /** From when on the newest authority gave all certificates; empty where no earlier one counts beside it any more. */
    synchronized Optional<Instant> overlapSince() {
        look();
        return authorities.overlap() ? Optional.of(authorities.since()) : Optional.empty();
    }

    /** Has nothing count any more that an authority before the newest vouched for. */
    synchronized void endEarlierAuthorities() {
        if (overlapSince().isPresent()) {
            add(
                    Kind.AUTHORITY_ENDED,
                    KeyDocument.authorityId(authorities.newest().certificate()),
                    "");
        }
    }

    /** All keys for whoever looks them over, the oldest of each kind first. */
    synchronized List<KeyEntry> entries() {
        look();
        Stream<KeyEntry> keys = Stream.concat(
                sealing.stream()
                        .map(each -> new KeyEntry(Kind.SEALING, each.key().keyId(), since(each), Optional.empty())),
                receipts.stream()
                        .map(each -> new KeyEntry(
                                Kind.RECEIPT,
                                each.key().keyId(),
                                since(each),
                                Optional.ofNullable(ended.get(each.key().keyId())))));
        return Stream.concat(authorities.entries().stream(), keys).toList();
    }

    private static Optional<Instant> since(Dated<?> key) {
        return Optional.of(key.since()).filter(moment -> !moment.equals(Instant.MIN));
    }

    /** Has records sealed for this key from now on; for a key that the city has already, nothing changes. */
    synchronized void sealFor(CityPublicKey key) {
        if (!takes(key.keyId())) {
            add(Kind.SEALING, key.toJwk(), "");
        }
    }

    /** Signs with a new key from now on. */
    synchronized void exchangeReceipt(SecureRandom random) {
        try (SigningKey fresh = SigningKey.generate(random)) {
            byte[] jwk = fresh.toJwk().getBytes(StandardCharsets.UTF_8);
            try {
                String secret = SecretText.seal(founding.server(), PURPOSE, jwk);
                add(Kind.RECEIPT, fresh.verifyingKey().toJwk(), secret);
            } finally {
                Arrays.fill(jwk, (byte) 0);
            }
        }
    }

    /** Has nothing believed any more that an earlier receipt key says of a moment from now on; one that was ended stays so. */
    synchronized void endReceipt(String keyId) throws CityException {
        look();
        if (receipts.getLast().key().keyId().equals(keyId)) {
            throw new CityException(CityFault.KEY_IN_USE, "receipts are signed with " + keyId);
        }
        SigningKey key = receipts.stream()
                .map(Dated::key)
                .filter(each -> each.keyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new CityException(CityFault.UNKNOWN_KEY, "no receipt key " + keyId));
        if (!ended.containsKey(keyId)) {
            add(Kind.ENDED, key.verifyingKey().toJwk(), "");
        }
    }

    private void add(Kind kind, String publicJwk, String secret) {
        for (int tried = 1; ; tried++) {
            look();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            try {
                vault.add(new KeptKey(version + 1, kind, publicJwk, secret, now));
                look();
                return;
            } catch (UnableToExecuteStatementException e) {
                // Another node may have exchanged a key between our look and our insert: then the next version is free.
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        receipts.forEach(each -> each.key().close());
    }
}
