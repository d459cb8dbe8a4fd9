package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.Health;
import dev.madoguchi.store.Opened;
import dev.madoguchi.store.StoreCare;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CertificateFile;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.SyncLoop;
import dev.madoguchi.ticket.TicketLanguages;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.VisitDrafts;
import dev.madoguchi.visit.VisitKeeping;
import dev.madoguchi.visit.VisitsAside;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a workstation does without its window, built in plain sight when somebody has signed in: the store, the day's keys, the
 * outbox, the line to the city.
 */
public final class Workstation implements AutoCloseable {
    /** What acts without a person. */
    static final String PROGRAM = "program";
    /** Nobody who has signed in waits longer for a city that does not answer. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(3);

    private final Ground ground;
    private final StoreBooks store;
    private final StationDays days;
    private final DayHalves halves;
    private final OfficeBooks books;
    private final StaffBooks staff;
    private final MachineBooks machines;
    private final VisitBooks visits;
    private final CityWire city;
    private final NumberBooks numbers;

    private Workstation(
            StationHome home, StationKey key, Opened opened, StationIdentity identity, Counter counter, Ears ears) {
        Database database = opened.database();
        Clock clock = counter.clock();
        Profile profile = counter.profile();
        CityLink link = new CityLink(counter.city(), identity, clock);
        AuditTrail audit =
                new AuditTrail(database, clock, identity.pins().name().station());
        if (audit.head().equals(AuditHead.NONE)) {
            audit.record(PROGRAM, "station.enrolled", "");
        }
        ground = new Ground(home, identity, database, audit, clock);
        store = new StoreBooks(ground, opened.health());
        machines = new MachineBooks(ground);
        staff = new StaffBooks(ground, counter.site());
        days = new StationDays(new StationDays.Opened(home, key, identity, link, database), profile, audit, clock);
        halves = new DayHalves(days.days(), clock);
        books = new OfficeBooks(ground, profile, counter.site(), days.daybook());
        numbers = new NumberBooks(ground, profile, counter.site(), counter.city());
        visits = new VisitBooks(
                ground,
                profile,
                new Outbox(database, home.envelopes(), clock),
                days.daybook(),
                books.count(numbers.tickets()));
        var told = new StationTold(books.tallies(), counter.site().id(), ears.faults());
        city = new CityWire(
                ground,
                link,
                StationSetup.secrets(home, key),
                new CityWire.Load(visits.outbox(), halves, visits.photoRetention(), staff.shared(link), told),
                ears.city());
    }

    /**
     * Where this workstation stands.
     *
     * @param city the city server's address
     */
    public record Counter(Profile profile, Site site, CityServers city, Clock clock) {
        /** At a city of one server. */
        public Counter(Profile profile, Site site, URI city, Clock clock) {
            this(profile, site, CityServers.only(city), clock);
        }
    }

    /** Who is told whether the city answers, and who knows what is wrong with the devices. */
    private record Ears(Consumer<DeviceStatus> city, Supplier<Map<DeviceKind, DeviceFault>> faults) {}

    /**
     * Opens the workstation's data, where devices are watched.
     *
     * @param board is told whether the city server answers, and asked what is wrong with the devices
     */
    public static Workstation open(StationHome home, StationKey key, Counter counter, DeviceBoard board)
            throws StoreException, EnrolmentException, IOException {
        return open(home, key, counter, new Ears(board.listener(DeviceKind.CITY), board::faults));
    }

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
        return open(home, key, counter, new Ears(city, Map::of));
    }

    private static Workstation open(StationHome home, StationKey key, Counter counter, Ears ears)
            throws StoreException, EnrolmentException, IOException {
        StationIdentity identity = StationSetup.identity(home, key);
        new CertificateFile(home.certificate()).keep(identity.pins().certificate());
        Opened opened = Database.open(home.store(), key, counter.clock());
        Workstation workstation = new Workstation(home, key, opened, identity, counter, ears);
        workstation.halves.open(LONGEST_OPENING);
        workstation.machines.printJournal().adopt();
        workstation.visits.adopt();
        workstation.city.start();
        workstation.numbers.start();
        workstation.store.start();
        return workstation;
    }

    /** How the store was found. */
    public Health health() {
        return store.health();
    }

    /** Its backups, and whether it can be rebuilt from them. */
    public StoreCare storeCare() {
        return store.care();
    }

    /** Whether photos that have to go could not be looked at, or their keys not be destroyed, when the program started. */
    public boolean photosLeft() {
        return visits.photosLeft();
    }

    /** Whether the last backup or drill here came to nothing. */
    public boolean backupFailing() {
        return store.failing();
    }

    /** What the office writes down besides the visits. */
    public OfficeBooks books() {
        return books;
    }

    /** What is known of the staff. */
    public StaffBooks staff() {
        return staff;
    }

    /** What is noted of the machines. */
    public MachineBooks machines() {
        return machines;
    }

    /** The line to the city. */
    public CityWire city() {
        return city;
    }

    public VisitDrafts drafts() {
        return visits.drafts();
    }

    /** The visits whose visitors come back. */
    public VisitsAside visitsAside() {
        return visits.visitsAside();
    }

    /** What keeps a visit, as whoever works on it writes the trail. */
    public VisitKeeping keeping(Audit audit) {
        return visits.keeping(audit);
    }

    public Outbox outbox() {
        return visits.outbox();
    }

    public Daybook daybook() {
        return days.daybook();
    }

    public Tickets tickets() {
        return numbers.tickets();
    }

    /** In which language the holders of numbers are spoken to. */
    public TicketLanguages ticketLanguages() {
        return numbers.languages();
    }

    /** The queue that this station shares with the others of its site. */
    public QueueStation queue() {
        return numbers.queue();
    }

    /** Somebody has signed in here: what is done to the queue is theirs. */
    public void takenBy(Person person) {
        numbers.takenBy(person);
    }

    /** By which this station goes. */
    public Clock clock() {
        return ground.clock();
    }

    /** What was chosen on this station. */
    public StationSettings settings() {
        return new StationSettings(ground.home().settings());
    }

    /** Where the data of this workstation lies. */
    public Path folder() {
        return ground.home().root();
    }

    /** The name under which the city knows this station. */
    public StationName name() {
        return ground.name();
    }

    /** The city's key, pinned at enrolment: records are sealed for it, and the station's own key for a recovery. */
    public CityPublicKey cityKey() {
        return ground.identity().keys().sealing();
    }

    public AuditTrail audit() {
        return ground.audit();
    }

    public SyncLoop sync() {
        return city.sync();
    }

    /** What leaves this station for good. */
    public StationLeaving leaving() {
        return new StationLeaving(ground, days, visits.outbox(), books.paperwork());
    }

    /**
     * What closes the day of this station.
     *
     * @param documents where papers were printed; it forgets them before the scan looks for them
     * @param texts in Japanese: ledger and certificate are for the city
     */
    public CloseDay closing(Counter counter, DocumentPrinter documents, Texts texts) throws FontsMissingException {
        var lines = new DayLines(this, counter, texts).sources();
        var day = new DayEnd.Day(visits.outbox(), lines, staff.standIns(), books.personalData());
        return new DayEnd(ground, days, day).closing(counter, documents, texts);
    }

    @Override
    public void close() {
        store.close();
        numbers.close();
        city.close();
        halves.close();
        ground.database().close();
        days.close();
        ground.identity().close();
    }
}
