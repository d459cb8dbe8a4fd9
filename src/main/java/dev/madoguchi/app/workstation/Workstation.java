package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.PhotoErasures;
import dev.madoguchi.daybook.PhotoSafe;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.machine.MachineChecks;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.station.QueueLink;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.queue.station.Seat;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.slip.PrintJournal;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.Health;
import dev.madoguchi.store.Opened;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.sync.SyncLoop;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.FinishVisit;
import dev.madoguchi.visit.PhotoRetention;
import dev.madoguchi.visit.VisitCount;
import dev.madoguchi.visit.VisitDrafts;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a workstation does without its window, built in plain sight when somebody has signed in: the store, the day's keys, the
 * outbox, the line to the city.
 */
public final class Workstation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);

    private final Health health;
    private final Database database;
    private final StationIdentity identity;
    private final SyncLoop sync;
    private final DayKeys dayKeys;
    private final DayKeys searchKeys;
    private final Daybook daybook;
    private final Outbox outbox;
    private final Tickets tickets;
    private final Seat seat;
    private final QueueStation queue;
    private final PrintJournal printJournal;
    private final MachineChecks machineChecks;
    private final Tallies tallies;
    private final Announcements announcements;
    private final ReportLog reportLog;
    private final AuditTrail audit;
    private final PhotoStatistics photoStatistics;
    private final Paperwork paperwork;
    private final PhotoRetention photoRetention;
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
        audit = new AuditTrail(database, clock);
        daybook = new Daybook(database, dayKeys, photos(counter), clock);
        outbox = new Outbox(database, home.envelopes(), clock);
        tickets = new Tickets(database, clock);
        seat = new Seat(name, SiteSign.of(counter.profile(), counter.site()));
        queue = new QueueStation(database, tickets, new QueueLink(counter.city(), identity.tls(), name), seat, clock);
        printJournal = new PrintJournal(database, clock);
        machineChecks = new MachineChecks(database, audit);
        tallies = new Tallies(database);
        announcements = new Announcements(database, clock);
        reportLog = new ReportLog(database, clock);
        photoStatistics = new PhotoStatistics(database);
        paperwork = new Paperwork(
                database, counter.profile().rules().papers(), counter.site().id(), clock);
        photoRetention = new PhotoRetention(
                counter.profile().retention().photo(), daybook, outbox, new ReceiptProof(outbox, identity.receipts()));
        drafts = new VisitDrafts(daybook);
        Sealer sealer = new Sealer(
                identity.pins().sealing(), identity.signing(), identity.pins().name(), clock);
        finishVisit = new FinishVisit(
                sealer, outbox, daybook, photoRetention, new VisitCount(tickets, tallies, photoStatistics, paperwork));
        CityLink link = new CityLink(counter.city(), identity.tls());
        sync = new SyncLoop(
                new Sync(outbox, link, identity.receipts(), clock, new SecureRandom()),
                status -> city.accept(CityLine.seen(status)),
                () -> forget(photoRetention::sweep));
    }

    private PhotoSafe photos(Counter counter) {
        PhotoKeys keys = new PhotoKeys(home.photoKeys(), dayKeys, new SecureRandom());
        PhotoErasures erasures = new PhotoErasures(
                database, keys, audit, counter.clock(), step -> LOG.info("Forgetting a photo: {}", step));
        return new PhotoSafe(
                database,
                keys,
                erasures,
                counter.clock(),
                counter.profile().retention().clause());
    }

    /** A key that cannot be destroyed now is tried again after the next run of the sync, and the day is not closed while it lies. */
    private void forget(Forgetting deed) {
        try {
            deed.run();
        } catch (SecretException e) {
            LOG.error("A photo's key could not be destroyed; it is tried again", e);
        }
    }

    @FunctionalInterface
    private interface Forgetting {
        void run() throws SecretException;
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
        workstation.printJournal.adopt();
        workstation.forget(workstation.daybook.photos()::recover);
        workstation.forget(workstation.photoRetention::sweep);
        workstation.sync.start();
        workstation.queue.start();
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

    /** The queue that this station shares with the others of its site. */
    public QueueStation queue() {
        return queue;
    }

    /** What was chosen on this station. */
    StationSettings settings() {
        return new StationSettings(home.settings());
    }

    /** Somebody has signed in here: what is done to the queue is theirs. */
    public void takenBy(Person person) {
        seat.takenBy(person.id());
    }

    /** What was sent to the ticket printer. */
    public PrintJournal printJournal() {
        return printJournal;
    }

    /** The checks of the ticket machine. */
    public MachineChecks machineChecks() {
        return machineChecks;
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

    /** What was announced about single days. */
    public Announcements announcements() {
        return announcements;
    }

    /** Which reports were written, handed in and confirmed. */
    public ReportLog reportLog() {
        return reportLog;
    }

    public PhotoStatistics photoStatistics() {
        return photoStatistics;
    }

    public Paperwork paperwork() {
        return paperwork;
    }

    public PhotoRetention photoRetention() {
        return photoRetention;
    }

    /** The city's key, pinned at enrolment: records are sealed for it, and the station's own key for a recovery. */
    public CityPublicKey cityKey() {
        return identity.pins().sealing();
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
        return new DayEnd(home, identity, new DayEnd.Day(daybook, outbox, audit, database), dayKeys, searchKeys)
                .closing(counter, documents, texts);
    }

    public SyncLoop sync() {
        return sync;
    }

    @Override
    public void close() {
        queue.close();
        sync.close();
        database.close();
        identity.close();
    }
}
