package dev.madoguchi.sync;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the station's certificate over the certificate itself, from {@link #AHEAD} before it runs out, and as soon as the city's authority
 * has handed over to another. The new one is kept for the next
 * sign-in; until then the old one serves. A renewal that is cut off is done again; the certificate that got lost on the way is
 * for a key that nobody has.
 */
public final class CertificateRenewal {
    /** How long before its end a certificate is renewed. */
    static final Duration AHEAD = Duration.ofDays(60);

    /** With less than this left, and not renewed, somebody has to be told. */
    public static final Duration LATE = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

    private final StationIdentity identity;
    private final CityLink link;
    private final SecretFile file;
    private final Clock clock;
    private final SecureRandom random;
    private Instant next;
    private boolean moved;
    private volatile boolean done;

    /** @param file where the identity lies */
    public CertificateRenewal(
            StationIdentity identity, CityLink link, SecretFile file, Clock clock, SecureRandom random) {
        this.identity = identity;
        this.link = link;
        this.file = file;
        this.clock = clock;
        this.random = random;
        this.next = identity.pins().certificate().getNotAfter().toInstant().minus(AHEAD);
    }

    /** When the certificate ends that should have been renewed by now and was not; empty while nothing is wrong. For any thread. */
    public Optional<Instant> late() {
        Instant end = identity.pins().certificate().getNotAfter().toInstant();
        return Optional.of(end).filter(at -> !done && clock.instant().isAfter(at.minus(LATE)));
    }

    /** Renews where it is time, and says whether it did; a renewal that fails is tried again in an hour. */
    public boolean run() {
        if (!moved && identity.keys().authorityMoved()) {
            moved = true;
            next = clock.instant();
        }
        if (done || clock.instant().isBefore(next)) {
            return false;
        }
        next = clock.instant().plus(PAUSE);
        try (StationIdentity renewed = identity.renewed(random, link::renew)) {
            renewed.save(file);
            done = true;
            LOG.info(
                    "The station's certificate was renewed; it now holds until {}",
                    renewed.pins().certificate().getNotAfter().toInstant());
            return true;
        } catch (EnrolmentException | SecretException e) {
            LOG.warn("The station's certificate was not renewed; tried again in {}", PAUSE, e);
            return false;
        }
    }
}
