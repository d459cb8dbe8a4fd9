package dev.madoguchi.ending;

import dev.madoguchi.app.workstation.InventedVisit;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.MemoryFolder;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityShares;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitDrafts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** A station of a real city, in a folder, with everything that a hand-over and a full erasure need. */
final class EndingStation implements AutoCloseable {
    static final Clock NOON = Clock.fixed(TestCity.NOON, ZoneOffset.UTC);
    private static final String SITE = "shiminka";

    final Path home;
    final Path memory;
    final StationIdentity identity;
    final Outbox outbox;
    final Daybook daybook;
    final VisitDrafts drafts;
    final HandOvers handOvers;
    private final StationKey key = StationKey.generate(new SecureRandom());
    private final TestCity city;
    private final CityLink link;
    private final Database database;
    private final DayKeys keys;
    private final DayKeys searches;
    private final Tickets tickets;

    EndingStation(TestCity city, Path folder) throws Exception {
        this.city = city;
        home = Files.createDirectories(folder.resolve("home"));
        memory = Files.createDirectories(folder.resolve(MemoryFolder.name(home.toRealPath())));
        identity = city.station("W-01");
        Files.writeString(home.resolve("people.json"), "{}");
        Files.writeString(memory.resolve("half"), "sealed");
        identity.save(new SecretFile(home.resolve("station.secret"), key, "identity"));
        link = new CityLink(city.address(), identity.tls());
        database = Database.open(home.resolve("store"), key, NOON).database();
        keys = new DayKeys(
                home.resolve("keys"), key, new SecureRandom(), new CityShares(link, identity.shareStatements(), "day"));
        searches = new DayKeys(
                home.resolve("search"),
                key,
                new SecureRandom(),
                new CityShares(link, identity.shareStatements(), "search"));
        var photoKeys = new PhotoKeys(home.resolve("photo-keys"), keys, new SecureRandom());
        var erasures = new PhotoErasures(database, photoKeys, new AuditTrail(database, NOON), NOON, step -> {});
        daybook = new Daybook(database, keys, new PhotoSafe(database, photoKeys, erasures, NOON, "000"), NOON);
        outbox = new Outbox(database, home.resolve("envelopes"), NOON);
        tickets = new Tickets(database, NOON);
        drafts = new VisitDrafts(daybook);
        handOvers = new HandOvers(
                new HandOvers.Held(database, daybook, new Paperwork(database, PaperExamples.RULES, SITE, NOON), outbox),
                new Sealer(
                        identity.pins().sealing(),
                        identity.signing(),
                        identity.pins().name(),
                        NOON),
                NOON);
        keys.fetch(TestCity.DAY);
    }

    AuditTrail audit() {
        return new AuditTrail(database, NOON);
    }

    /** A visit that was left before this step. */
    UUID leftAt(Stage stage) throws Exception {
        try (Visit visit = new Visit(UUID.randomUUID(), tickets.issue(SITE, "A"))) {
            drafts.save(visit);
            while (visit.stage() != stage) {
                InventedVisit.step(visit);
                drafts.save(visit);
            }
            return visit.id();
        }
    }

    /** Sends everything to the city over the network, and takes its receipts in. */
    void send() throws Exception {
        try (Sync sync = new Sync(
                outbox, new CityLink(city.address(), identity.tls()), identity.receipts(), NOON, new Random(1))) {
            sync.runOnce();
        }
    }

    ErasePlanner planner(Consumer<EraseStep> progress) {
        return planner(home, progress);
    }

    /** @param place where the station was told that its folder is */
    ErasePlanner planner(Path place, Consumer<EraseStep> progress) {
        return new ErasePlanner(
                new ErasePlanner.Station(
                        identity.pins().name(),
                        "国分寺市　市民課",
                        place,
                        Optional.of(memory),
                        daybook,
                        outbox,
                        List.of(keys, searches),
                        List.of(home.resolve("certificates"))),
                identity.signing(),
                NOON,
                progress);
    }

    @Override
    public void close() {
        database.close();
        keys.close();
        searches.close();
        link.close();
        identity.close();
        key.close();
    }
}
