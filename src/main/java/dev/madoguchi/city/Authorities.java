package dev.madoguchi.city;

import dev.madoguchi.city.vault.KeptKey;
import dev.madoguchi.seal.Handovers;
import dev.madoguchi.seal.KeyDocument;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.SecretText;
import dev.madoguchi.seal.StationKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's authorities, the one of its folder and those that took its place, one after the other. An earlier one counts beside the
 * newest until its trust is ended. Not safe for several threads: {@link KeyRounds} sees to that.
 */
final class Authorities {
    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);
    private static final String PURPOSE = "city authority";

    private final StationKey server;
    private final AuthorityFiles files;
    private final Clock clock;
    private final SecureRandom random;
    private final List<Held> all = new ArrayList<>();
    private int firstTrusted;
    private Instant ended = Instant.MAX;

    private record Held(CertificateAuthority authority, Optional<X509Certificate> handover, Instant since) {
        String id() {
            return KeyDocument.authorityId(authority.certificate());
        }
    }

    /**
     * @param city its own authority is the first, its server key seals the later ones
     * @param files where this node keeps the later ones for commands that are given on it
     */
    Authorities(CityKeys city, AuthorityFiles files, Clock clock, SecureRandom random) {
        this.server = city.server();
        this.files = files;
        this.clock = clock;
        this.random = random;
        all.add(new Held(city.authority(), Optional.empty(), Instant.MIN));
    }

    /** Takes one from the table, or the end of the trust in all before one. */
    void add(KeptKey kept) throws SecretException {
        if (kept.kind() == KeptKey.Kind.AUTHORITY) {
            AuthoritySecret secret = opened(server, kept.secret());
            var authority = new CertificateAuthority(secret.key(), secret.certificate(), clock, random);
            all.add(new Held(authority, secret.handover(), kept.madeAt()));
            keepHere(secret);
        } else {
            firstTrusted = all.size() - 1;
            ended = kept.madeAt();
        }
    }

    /** A node whose folder takes nothing serves its stations all the same. */
    private void keepHere(AuthoritySecret secret) {
        try {
            files.keep(all.size(), secret, server);
        } catch (SecretException | GeneralSecurityException e) {
            LOG.warn("The city's new authority is not in this folder: make keys/ writable, start the server anew", e);
        }
    }

    /** Seals one for the table. */
    static String sealed(StationKey server, AuthoritySecret secret) throws GeneralSecurityException {
        byte[] bytes = secret.encode();
        try {
            return SecretText.seal(server, PURPOSE, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static AuthoritySecret opened(StationKey server, String sealed) throws SecretException {
        byte[] bytes = SecretText.open(server, PURPOSE, sealed);
        try {
            return AuthoritySecret.decode(bytes);
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.DAMAGED, "not an authority", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    CertificateAuthority newest() {
        return all.getLast().authority();
    }

    /** From when on the newest gave all certificates. */
    Instant since() {
        return all.getLast().since();
    }

    /**
     * The id of one that is to take the newest one's place; empty where the city has it already.
     *
     * @param sealed for the servers of this city
     */
    Optional<String> next(String sealed) throws CityException {
        try {
            AuthoritySecret next = opened(server, sealed);
            String id = KeyDocument.authorityId(next.certificate());
            if (all.stream().anyMatch(each -> each.id().equals(id))) {
                return Optional.empty();
            }
            if (!continues(next)) {
                throw new CityException(CityFault.OTHER_AUTHORITY, "not handed over by the newest authority");
            }
            return Optional.of(id);
        } catch (SecretException e) {
            throw new CityException(CityFault.OTHER_AUTHORITY, "not sealed for this city's servers", e);
        }
    }

    /** Whether an earlier one still counts. */
    boolean overlap() {
        return firstTrusted < all.size() - 1;
    }

    /** Whether this can take the newest one's place: it has its word. */
    private boolean continues(AuthoritySecret next) {
        return next.handover().isPresent()
                && new Handovers(List.of(next.handover().get())).lead(newest().certificate(), next.certificate());
    }

    AuthorityTrust trust() {
        List<Held> trusted = all.subList(firstTrusted, all.size());
        return new AuthorityTrust(
                newest(),
                trusted.reversed().stream()
                        .map(each -> each.authority().certificate())
                        .toList(),
                way(firstTrusted));
    }

    /** The whole way from the first to the newest. */
    Handovers handovers() {
        return way(0);
    }

    private Handovers way(int from) {
        return new Handovers(all.subList(from, all.size()).stream()
                .skip(1)
                .flatMap(each -> each.handover().stream())
                .toList());
    }

    /** All of them for whoever looks them over, the oldest first. */
    List<KeyEntry> entries() {
        List<KeyEntry> entries = new ArrayList<>();
        for (int each = 0; each < all.size(); each++) {
            Held held = all.get(each);
            entries.add(new KeyEntry(
                    KeptKey.Kind.AUTHORITY,
                    held.id(),
                    Optional.of(held.since()).filter(moment -> !moment.equals(Instant.MIN)),
                    each < firstTrusted ? Optional.of(ended) : Optional.empty()));
        }
        return entries;
    }
}
