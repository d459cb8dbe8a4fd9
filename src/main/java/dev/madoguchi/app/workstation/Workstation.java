package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.CertificatePdf;
import dev.madoguchi.closing.Certifier;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingLog;
import dev.madoguchi.closing.DayRecords;
import dev.madoguchi.closing.Erasure;
import dev.madoguchi.closing.LedgerPdf;
import dev.madoguchi.closing.LedgerWriter;
import dev.madoguchi.closing.LedgerXlsx;
import dev.madoguchi.closing.Proof;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.SearchList;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.Health;
import dev.madoguchi.store.Opened;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.sync.SyncLoop;
import dev.madoguchi.sync.SyncStatus;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.FinishVisit;
import dev.madoguchi.visit.VisitDrafts;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What a workstation does without its window, built in plain sight when somebody has signed in: the store, the day's keys, the
 * outbox, the line to the city.
 */
public final class Workstation implements AutoCloseable {
    private static final String CITY = "city";

    private final Health health;
    private final Database database;
    private final StationIdentity identity;
    private final SyncLoop sync;
    private final DayKeys dayKeys;
    private final DayKeys searchKeys;
    private final Daybook daybook;
    private final Outbox outbox;
    private final Tickets tickets;
    private final Tallies tallies;
    private final AuditTrail audit;
    private final VisitDrafts drafts;
    private final FinishVisit finishVisit;
    private final StationHome home;
    private final StationName name;

    private Workstation(
            StationHome home,
            StationKey key,
            Opened opened,
            StationIdentity identity,
            Counter counter,
            Consumer<DeviceStatus> city) {
        this.health = opened.health();
        this.database = opened.database();
        this.identity = identity;
        this.home = home;
        this.name = identity.pins().name();
        Clock clock = counter.clock();
        dayKeys = new DayKeys(home.keys(), key, new SecureRandom());
        searchKeys = new DayKeys(home.search(), key, new SecureRandom());
        daybook = new Daybook(database, dayKeys, clock);
        outbox = new Outbox(database, home.envelopes(), clock);
        tickets = new Tickets(database, clock);
        tallies = new Tallies(database);
        audit = new AuditTrail(database, clock);
        drafts = new VisitDrafts(daybook);
        Sealer sealer = new Sealer(
                identity.pins().sealing(), identity.signing(), identity.pins().name(), clock);
        finishVisit = new FinishVisit(sealer, outbox, daybook, tickets, tallies);
        CityLink link = new CityLink(counter.city(), identity.tls());
        sync = new SyncLoop(
                new Sync(outbox, link, identity.receipts(), clock, new SecureRandom()),
                status -> city.accept(seen(status)));
    }

    private static DeviceStatus seen(SyncStatus status) {
        return switch (status.link()) {
            case ONLINE -> new DeviceStatus.Ready(CITY);
            case UNKNOWN -> new DeviceStatus.Failed(CITY, DeviceFault.TIMEOUT);
            case OFFLINE -> new DeviceStatus.Failed(CITY, DeviceFault.ABSENT);
        };
    }

    /**
     * Where this workstation stands.
     *
     * @param city the city server's address
     */
    public record Counter(Profile profile, Site site, URI city, Clock clock) {}

    /**
     * Opens the workstation's data.
     *
     * @param key what the password of who signed in opened; stays the session's to close, after this
     * @param city is told whether the city server answers, on the thread that sends
     * @throws StoreException where the store does not open
     * @throws EnrolmentException where the station is not enrolled
     */
    public static Workstation open(StationHome home, StationKey key, Counter counter, Consumer<DeviceStatus> city)
            throws StoreException, EnrolmentException, IOException {
        StationIdentity identity = StationIdentity.load(new SecretFile(home.secrets(), key, StationSetup.IDENTITY));
        Opened opened = Database.open(home.store(), key, counter.clock());
        Workstation workstation = new Workstation(home, key, opened, identity, counter, city);
        workstation.outbox.adopt();
        workstation.sync.start();
        return workstation;
    }

    /** How the store was found. */
    public Health health() {
        return health;
    }

    public VisitDrafts drafts() {
        return drafts;
    }

    public FinishVisit finishVisit() {
        return finishVisit;
    }

    public Tickets tickets() {
        return tickets;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Daybook daybook() {
        return daybook;
    }

    public Tallies tallies() {
        return tallies;
    }

    public AuditTrail audit() {
        return audit;
    }

    /**
     * What closes the day of this station.
     *
     * @param documents where papers were printed; it forgets them before the scan looks for them
     * @param texts in Japanese: ledger and certificate are for the city
     */
    public CloseDay closing(Counter counter, DocumentPrinter documents, Texts texts) throws FontsMissingException {
        JapaneseFonts fonts = JapaneseFonts.installed();
        Profile profile = counter.profile();
        LedgerWriter ledgers = new LedgerWriter(
                profile.name(),
                counter.site().name(),
                profile.ledger().fields(),
                new LedgerPdf(texts, fonts),
                new LedgerXlsx(texts));
        Certifier certifier = new Certifier(
                home.certificates(),
                name,
                identity.signing(),
                new CertificatePdf(
                        texts, fonts, profile.name() + " " + counter.site().name()));
        Proof proof = new Proof(
                new SearchList(home.search(), searchKeys, profile.toString()),
                new ResidueScan(new LeftPlaces(home.root(), documents), counter.clock()),
                certifier);
        return new CloseDay(
                new ClosingLog(home.certificates(), audit, counter.clock()),
                new DayRecords(daybook, outbox, identity.receipts()),
                ledgers,
                new Erasure(daybook, outbox, dayKeys, database, home.receipts()),
                proof);
    }

    public SyncLoop sync() {
        return sync;
    }

    @Override
    public void close() {
        sync.close();
        database.close();
        identity.close();
    }
}
