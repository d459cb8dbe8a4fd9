package dev.madoguchi.app.station;

import dev.madoguchi.audit.DayHeads;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.publishing.station.Proposals;
import dev.madoguchi.publishing.station.PublicationCheck;
import dev.madoguchi.publishing.station.PublishedHere;
import dev.madoguchi.roster.SharedShifts;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.sync.CertificateRenewal;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityReviews;
import dev.madoguchi.sync.HeadPost;
import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.StationPulse;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.sync.SyncLoop;
import dev.madoguchi.visit.PhotoRetention;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A station's line to the city: the records it sends, what it is told, what it asks, and the certificate it is known by. */
public final class CityWire implements AutoCloseable {
    private final AcceptedDays acceptedDays;
    private final CityReviews reviews;
    private final CertificateRenewal renewal;
    private final DayHeads dayHeads;
    private final PublishedHere published;
    private final Proposals proposals;
    private final StationPulse pulse;
    private final SyncLoop sync;

    /**
     * What the line carries besides what it makes itself.
     *
     * @param halves the city's halves of the keys of days
     * @param shifts the shift table, which the stations of a site share
     * @param told what the city is told of this station again and again
     */
    record Load(Outbox outbox, DayHalves halves, PhotoRetention photos, SharedShifts shifts, StationTold told) {}

    /**
     * @param secrets where a new certificate's key is kept
     * @param answers is told whether the city answers, on the thread that sends
     */
    CityWire(Ground ground, CityLink link, SecretFile secrets, Load load, Consumer<DeviceStatus> answers) {
        var identity = ground.identity();
        var clock = ground.clock();
        var name = ground.name();
        reviews = new CityReviews(link, identity);
        acceptedDays = new AcceptedDays(load.outbox(), link, identity.cityWords());
        renewal = new CertificateRenewal(identity, link, secrets, clock, new SecureRandom());
        pulse = new StationPulse(link, load.outbox(), load.told(), clock);
        dayHeads = new DayHeads(ground.home().auditHeads(), ground.audit(), identity.signing(), name.station(), clock);
        HeadPost heads = new HeadPost(
                ground.home().auditHeads(), link, identity.signing().verifyingKey(), identity.receipts());
        var pinned = new PublicationCheck(
                () -> identity.keys().receipts(), identity.pins().issuer(), name);
        published = new PublishedHere(ground.home().publications(), pinned, clock);
        proposals = new Proposals(ground.database(), identity.signing());
        PublicationLink publications = new PublicationLink(link);
        sync = new SyncLoop(
                new Sync(load.outbox(), link, identity.receipts(), clock, new SecureRandom()),
                status -> answers.accept(CityLine.seen(status)),
                new CityContact(
                        load.halves(),
                        load.photos(),
                        heads,
                        () -> {
                            published.exchange(publications, proposals);
                            load.shifts().exchange();
                        },
                        new CityContact.Renewal(renewal, ground.audit())));
    }

    /** Begins to send. */
    void start() throws IOException {
        dayHeads.catchUp();
        sync.start();
        pulse.start();
    }

    /** Signs where the audit trail stands as this day's head, durably, and has it sent to the city. May be done again. */
    public void anchor(LocalDate day) throws IOException {
        dayHeads.sign(day);
        sync.wake();
    }

    /** When this station's certificate ends, where it should have been renewed by now and was not. */
    public Optional<Instant> certificateLate() {
        return renewal.late();
    }

    /** What the city says of what was delivered. */
    public AcceptedDays acceptedDays() {
        return acceptedDays;
    }

    /** Asks city officers at the console. */
    public CityReviews reviews() {
        return reviews;
    }

    /** What the city has published to this station. */
    public PublishedHere published() {
        return published;
    }

    /** What is proposed to the city here. */
    public Proposals proposals() {
        return proposals;
    }

    SyncLoop sync() {
        return sync;
    }

    @Override
    public void close() {
        pulse.close();
        sync.close();
    }
}
