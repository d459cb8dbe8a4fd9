package dev.madoguchi.visit;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.aside.AsideCases;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.consent.Consent;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasure;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.municipality.Retention.Moment;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.ReceiptCheck;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.ImmediateBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** What serves visits, in a folder, as the program wires it. Opening the folder again is a restart. */
final class VisitStation implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(InventedVisit.NOON, ZoneId.of("Asia/Tokyo"));
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final String SITE = "shiminka";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final StationName NAME = new StationName("kokubunji", SITE, "madoguchi-1");
    private static final String CITY_NAME = "国分寺市";

    private final SigningKey city;
    private final SigningKey signing;
    private final CityPrivateKey sealing;
    private final StationKey stationKey;
    private final Database database;
    final DayKeys days;
    final PhotoKeys photoKeys;
    final PhotoSafe photos;
    final Daybook daybook;
    final Outbox outbox;
    final Tickets tickets;
    final PhotoStatistics statistics;
    final Paperwork paperwork;
    final PhotoRetention retention;
    final VisitDrafts drafts;
    final FinishVisit finish;
    final VisitsAside aside;
    final VisitViewModel model;
    final AuditTrail trail;

    VisitStation(Path home, Moment rule) throws StoreException, SecretException, IOException {
        this(home, rule, step -> {});
    }

    VisitStation(Path home, Moment rule, Consumer<Step> progress) throws StoreException, SecretException, IOException {
        this(home, rule, progress, KeyShares.none());
    }

    /** @param shares where the other halves of the day keys are; {@link #days} fetches them */
    VisitStation(Path home, Moment rule, Consumer<Step> progress, KeyShares shares)
            throws StoreException, SecretException, IOException {
        this(home, rule, progress, shares, consent -> true);
    }

    /** @param covered whether a consent was given to today's words */
    VisitStation(Path home, Moment rule, Consumer<Step> progress, KeyShares shares, Predicate<Consent> covered)
            throws StoreException, SecretException, IOException {
        city = SigningKey.fromJwk(
                key(home, "city.jwk", SigningKey.generate(RANDOM).toJwk()));
        signing = SigningKey.fromJwk(
                key(home, "station.jwk", SigningKey.generate(RANDOM).toJwk()));
        sealing = CityPrivateKey.fromJwk(
                key(home, "sealing.jwk", CityPrivateKey.generate(RANDOM).toJwk()));
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        stationKey = StationKey.of(secret);
        database = MadeStore.open(home.resolve("store"), stationKey, CLOCK).database();
        days = new DayKeys(home.resolve("keys"), stationKey, RANDOM, shares);
        photoKeys = new PhotoKeys(home.resolve("photo-keys"), days, RANDOM);
        var erasures = new PhotoErasures(database, photoKeys, new AuditTrail(database, CLOCK), CLOCK, progress);
        photos = new PhotoSafe(database, photoKeys, erasures, CLOCK, rule.name());
        daybook = new Daybook(database, days, photos, CLOCK);
        outbox = new Outbox(database, home.resolve("envelopes"), CLOCK);
        tickets = new Tickets(database, CLOCK);
        statistics = new PhotoStatistics(database);
        paperwork = new Paperwork(database, PaperExamples.RULES, SITE, CLOCK);
        var receipts = new ReceiptCheck(city.verifyingKey(), CITY_NAME, NAME.station());
        retention = new PhotoRetention(rule, daybook, outbox, new ReceiptProof(outbox, receipts));
        drafts = new VisitDrafts(daybook, covered);
        finish = new FinishVisit(
                new Sealer(sealing.publicKey(), signing, NAME, CLOCK),
                outbox,
                daybook,
                retention,
                new VisitCount(tickets, new Tallies(database), statistics, paperwork));
        aside = new VisitsAside(new AsideCases(database, 14, RANDOM, CLOCK), drafts, finish);
        trail = new AuditTrail(database, CLOCK, NAME.station());
        model = new VisitViewModel(
                new VisitKeeping(drafts, finish, retention, aside, new Audit(trail, "sato")),
                new ImmediateBackground(),
                CLOCK);
    }

    /** A key that lies beside the workstation, so that each process of a test has the same. */
    private static String key(Path home, String name, String fresh) throws IOException {
        Path file = home.resolveSibling(name);
        if (!Files.exists(file)) {
            Files.writeString(file, fresh);
        }
        return Files.readString(file);
    }

    /** What the start of the program does. */
    void start() throws SecretException, IOException {
        outbox.adopt();
        photos.recover();
        retention.sweep();
    }

    /** A new visit that goes up to this step, each step written down. */
    Visit visitAt(Stage stage) throws SecretException {
        Visit visit = new Visit(UUID.randomUUID(), tickets.issue(SITE, "A"));
        drafts.save(visit);
        while (visit.stage() != stage) {
            InventedVisit.step(visit);
            drafts.save(visit);
        }
        return visit;
    }

    /** The city's answer to a record comes in, as the sync stores it. */
    void receipt(UUID record) throws IOException {
        outbox.receipted(record, receipt(outbox.envelope(record)));
    }

    String receipt(Envelope envelope) {
        ObjectNode says = JsonMapper.builder().build().createObjectNode();
        says.put("iss", CITY_NAME);
        says.put("station", NAME.station());
        says.put("receivedAt", CLOCK.instant().toString());
        says.put("seq", 1);
        says.putArray("records")
                .addObject()
                .put("id", envelope.header().id().toString())
                .put("sha256", envelope.sha256());
        return Jws.sign(city, "madoguchi-receipt+jws", says);
    }

    /** What the city reads of a record. */
    JsonNode opened(UUID record) throws Exception {
        return new CBORMapper().readTree(sealing.open(outbox.envelope(record), signing.verifyingKey()));
    }

    /** What was counted today. */
    Map<String, Integer> tallies() {
        return new Tallies(database).totals(DAY, SITE);
    }

    /** The photos whose keys lie on the disk. */
    List<UUID> lying() throws SecretException {
        return photoKeys.lying().stream().map(PhotoKeys.Lying::photo).toList();
    }

    List<PhotoErasure.Reason> erased() {
        return photos.erasures().of(DAY).stream().map(PhotoErasure::reason).toList();
    }

    @Override
    public void close() {
        database.close();
        stationKey.close();
    }
}
