package dev.madoguchi.app.workstation;

import dev.madoguchi.aside.AsideCases;
import dev.madoguchi.audit.AuditHead;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.DayHeads;
import dev.madoguchi.carryout.CarryOuts;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.computer.OpeningChecks;
import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Takings;
import dev.madoguchi.dayreport.DailyNotes;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.ending.ErasePlanner;
import dev.madoguchi.ending.HandOvers;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.machine.MachineChecks;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paperwork.Paperwork;
import dev.madoguchi.publishing.station.Proposals;
import dev.madoguchi.publishing.station.PublicationCheck;
import dev.madoguchi.publishing.station.PublishedHere;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.station.QueueLink;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.queue.station.Seat;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.report.PhotoStatistics;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.roster.CardLoans;
import dev.madoguchi.roster.Presence;
import dev.madoguchi.roster.SharedShifts;
import dev.madoguchi.roster.Shifts;
import dev.madoguchi.roster.StaffChanges;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.slip.PrintJournal;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.StandIns;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.Health;
import dev.madoguchi.store.Opened;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.CertificateFile;
import dev.madoguchi.sync.CertificateRenewal;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityReviews;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.HeadPost;
import dev.madoguchi.sync.PublicationLink;
import dev.madoguchi.sync.ReceiptCheck;
import dev.madoguchi.sync.ReceiptProof;
import dev.madoguchi.sync.ShiftLink;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.StationPulse;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.sync.SyncLoop;
import dev.madoguchi.ticket.TicketLanguages;
import dev.madoguchi.ticket.Tickets;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.FinishVisit;
import dev.madoguchi.visit.PeopleOfToday;
import dev.madoguchi.visit.PhotoRetention;
import dev.madoguchi.visit.VisitCount;
import dev.madoguchi.visit.VisitDrafts;
import dev.madoguchi.visit.VisitsAside;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a workstation does without its window, built in plain sight when somebody has signed in: the store, the day's keys, the
 * outbox, the line to the city.
 */
public final class Workstation implements AutoCloseable {
    /** What acts without a person. */
    static final String PROGRAM = "program";
    /** Nobody who has signed in waits longer for a city that does not answer. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);

    private final Health health;
    private final Database database;
    private final StationIdentity identity;
    private final AcceptedDays acceptedDays;
    private final CityReviews reviews;
    private final SyncLoop sync;
    private final StationPulse pulse;
    private final CertificateRenewal renewal;
    private final StationDays days;
    private final DayKeys dayKeys;
    private final DayHalves halves;
    private final Daybook daybook;
    private final Outbox outbox;
    private final Tickets tickets;
    private final TicketLanguages ticketLanguages;
    private final Seat seat;
    private final QueueStation queue;
    private final PrintJournal printJournal;
    private final MachineChecks machineChecks;
    private final OpeningChecks openingChecks;
    private final Shifts shifts;
    private final Presence presence;
    private final StaffChanges staffChanges;
    private final CardLoans cardLoans;
    private final Tallies tallies;
    private final Announcements announcements;
    private final ReportLog reportLog;
    private final AuditTrail audit;
    private final StandIns standIns;
    private final DayHeads dayHeads;
    private final PhotoStatistics photoStatistics;
    private final Paperwork paperwork;
    private final PeopleInSight peopleInSight;
    private final PersonalDataCheck personalData;
    private final DayRecords dayRecords;
    private final Takings takings;
    private final PhotoRetention photoRetention;
    private final VisitDrafts drafts;
    private final FinishVisit finishVisit;
    private final VisitsAside visitsAside;
    private final PublishedHere published;
    private final Proposals proposals;
    private final StationHome home;
    private final StationName name;
    private final Clock clock;

    private Workstation(
            StationHome home, StationKey key, Opened opened, StationIdentity identity, Counter counter, Ears ears) {
        this.health = opened.health();
        this.database = opened.database();
        this.identity = identity;
        this.home = home;
        this.name = identity.pins().name();
        Clock clock = counter.clock();
        CityLink link = new CityLink(counter.city(), identity, clock);
        this.clock = clock;
        audit = new AuditTrail(database, clock, name.station());
        if (audit.head().equals(AuditHead.NONE)) {
            audit.record(PROGRAM, "station.enrolled", "");
        }
        standIns = new StandIns(database, audit, clock);
        days = new StationDays(
                new StationDays.Opened(home, key, identity, link, database), counter.profile(), audit, clock);
        dayKeys = days.days();
        halves = new DayHalves(dayKeys, clock);
        daybook = days.daybook();
        outbox = new Outbox(database, home.envelopes(), clock);
        reviews = new CityReviews(link, identity);
        acceptedDays = new AcceptedDays(outbox, link, identity.cityWords());
        tickets = new Tickets(database, clock);
        ticketLanguages = new TicketLanguages(database);
        seat = new Seat(name, SiteSign.of(counter.profile(), counter.site()));
        queue = new QueueStation(database, tickets, new QueueLink(counter.city(), identity.tls(), name), seat, clock);
        printJournal = new PrintJournal(database, clock);
        machineChecks = new MachineChecks(database, audit);
        openingChecks = new OpeningChecks(database, audit);
        shifts = new Shifts(database, counter.site().id(), audit, clock);
        presence = new Presence(database, counter.site().id(), clock.getZone());
        staffChanges = new StaffChanges(database, counter.site().id(), audit, clock);
        cardLoans = new CardLoans(database, counter.site().id(), audit, clock);
        tallies = new Tallies(database);
        announcements = new Announcements(database, clock);
        reportLog = new ReportLog(database, clock);
        photoStatistics = new PhotoStatistics(database);
        paperwork = new Paperwork(
                database, counter.profile().rules().papers(), counter.site().id(), clock);
        peopleInSight = new PeopleInSight(new PeopleOfToday(daybook, clock));
        personalData = new PersonalDataCheck(peopleInSight::now, clock);
        RecordRule records = counter.profile().rules().records();
        var kept = new DayRecords.Kept(database, audit);
        dayRecords = new DayRecords(kept, counter.site().id(), records, personalData, clock);
        takings = new Takings(kept, counter.site().id(), records, personalData, clock);
        photoRetention = new PhotoRetention(
                counter.profile().retention().photo(), daybook, outbox, new ReceiptProof(outbox, identity.receipts()));
        drafts = new VisitDrafts(daybook);
        Sealer sealer = new Sealer(
                identity.keys()::sealing, identity.signing(), identity.pins().name(), clock);
        finishVisit = new FinishVisit(
                sealer, outbox, daybook, photoRetention, new VisitCount(tickets, tallies, photoStatistics, paperwork));
        visitsAside = new VisitsAside(
                new AsideCases(database, counter.profile().rules().aside().days(), new SecureRandom(), clock),
                drafts,
                finishVisit);
        SecretFile secrets = StationSetup.secrets(home, key);
        renewal = new CertificateRenewal(identity, link, secrets, clock, new SecureRandom());
        pulse = new StationPulse(
                link, outbox, new StationTold(tallies, counter.site().id(), ears.faults()), clock);
        dayHeads = new DayHeads(home.auditHeads(), audit, identity.signing(), name.station(), clock);
        HeadPost heads =
                new HeadPost(home.auditHeads(), link, identity.signing().verifyingKey(), identity.receipts());
        var pinned = new PublicationCheck(
                () -> identity.keys().receipts(), identity.pins().issuer(), name);
        published = new PublishedHere(home.publications(), pinned, clock);
        proposals = new Proposals(database, identity.signing());
        PublicationLink publications = new PublicationLink(link);
        SharedShifts sharedShifts = new SharedShifts(shifts, presence, new ShiftLink(link), name.station(), clock);
        sync = new SyncLoop(
                new Sync(outbox, link, identity.receipts(), clock, new SecureRandom()),
                status -> ears.city().accept(CityLine.seen(status)),
                new CityContact(
                        halves,
                        photoRetention,
                        heads,
                        () -> {
                            published.exchange(publications, proposals);
                            sharedShifts.exchange();
                        },
                        new CityContact.Renewal(renewal, audit)));
    }

    /** Signs where the audit trail stands as this day's head, durably, and has it sent to the city. May be done again. */
    public void anchor(LocalDate day) throws IOException {
        dayHeads.sign(day);
        sync.wake();
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
        workstation.outbox.adopt();
        workstation.printJournal.adopt();
        Forgetting.tried(workstation.daybook.photos()::recover);
        Forgetting.tried(workstation.photoRetention::sweep);
        workstation.visitsAside.cases().sweep();
        workstation.dayHeads.catchUp();
        workstation.sync.start();
        workstation.pulse.start();
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

    /** In which language the holders of numbers are spoken to. */
    public TicketLanguages ticketLanguages() {
        return ticketLanguages;
    }

    /** The visits whose visitors come back. */
    public VisitsAside visitsAside() {
        return visitsAside;
    }

    public Tickets tickets() {
        return tickets;
    }

    /** The queue that this station shares with the others of its site. */
    public QueueStation queue() {
        return queue;
    }

    /** By which this station goes. */
    Clock clock() {
        return clock;
    }

    /** What was chosen on this station. */
    StaffChanges staffChanges() {
        return staffChanges;
    }

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

    /** The checks of this computer at opening. */
    public OpeningChecks openingChecks() {
        return openingChecks;
    }

    /** What the city says of what was delivered. */
    AcceptedDays acceptedDays() {
        return acceptedDays;
    }

    /** Asks city officers at the console. */
    CityReviews reviews() {
        return reviews;
    }

    /** When deputies stood in for the supervisor here. */
    StandIns standIns() {
        return standIns;
    }

    /** Who is planned to work when. */
    public Shifts shifts() {
        return shifts;
    }

    /** Who signed in here. */
    public Presence presence() {
        return presence;
    }

    /** The ledger of lent IC cards. */
    public CardLoans cardLoans() {
        return cardLoans;
    }

    /** Where the data of this workstation lies. */
    Path folder() {
        return home.root();
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

    /** What was written into the reports of a site's days. */
    DailyNotes dailyNotes(Site site) {
        return new DailyNotes(database, site.id(), clock);
    }

    public PhotoStatistics photoStatistics() {
        return photoStatistics;
    }

    public Paperwork paperwork() {
        return paperwork;
    }

    /** Who of today is compared with what is typed; to be looked at before and forgotten after. */
    public PeopleInSight peopleInSight() {
        return peopleInSight;
    }

    /** Looks through free text, comparing with whoever is in sight. */
    public PersonalDataCheck personalData() {
        return personalData;
    }

    /** What was written down of a day besides its cases. */
    public DayRecords dayRecords() {
        return dayRecords;
    }

    /** The fees that were taken. */
    public Takings takings() {
        return takings;
    }

    /** The name under which the city knows this station. */
    public StationName name() {
        return name;
    }

    public PhotoRetention photoRetention() {
        return photoRetention;
    }

    /** The city's key, pinned at enrolment: records are sealed for it, and the station's own key for a recovery. */
    public CityPublicKey cityKey() {
        return identity.keys().sealing();
    }

    /** What the city has published to this station. */
    public PublishedHere published() {
        return published;
    }

    /** When this station's certificate ends, where it should have been renewed by now and was not. */
    Optional<Instant> certificateLate() {
        return renewal.late();
    }

    /** What is proposed to the city here. */
    Proposals proposals() {
        return proposals;
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
        var lines = new DayLines(this, counter, texts).sources();
        return new DayEnd(
                        home,
                        identity,
                        new DayEnd.Day(daybook, outbox, audit, database, lines, standIns, personalData),
                        dayKeys,
                        days.searches())
                .closing(counter, documents, texts);
    }

    public SyncLoop sync() {
        return sync;
    }

    /** Carries records out of here on media. */
    CarryOuts carryOuts() {
        return new CarryOuts(database, outbox, identity.signing(), name, clock);
    }

    /** What the city's receipts are checked by. */
    ReceiptCheck receipts() {
        return identity.receipts();
    }

    /** Hands open work over at the end of the contract. */
    HandOvers handOvers() {
        var held = new HandOvers.Held(database, daybook, paperwork, outbox);
        return new HandOvers(held, new Sealer(identity.keys()::sealing, identity.signing(), name, clock), clock);
    }

    /**
     * Plans the erasure of this station.
     *
     * @param place the municipality and the site, as people read them
     */
    ErasePlanner erasePlanner(String place) throws IOException {
        var station = new ErasePlanner.Station(
                name, place, home.root(), home.memory(), daybook, outbox, days.keys(), home.proofs());
        return new ErasePlanner(station, identity.signing(), clock, step -> LOG.info("Erasing the station: {}", step));
    }

    @Override
    public void close() {
        queue.close();
        pulse.close();
        sync.close();
        halves.close();
        database.close();
        days.close();
        identity.close();
    }
}
