package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.Agenda;
import dev.madoguchi.agenda.MonthView;
import dev.madoguchi.agenda.MonthViewModel;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.ClosingView;
import dev.madoguchi.closing.ClosingViewModel;
import dev.madoguchi.closing.CountedLine;
import dev.madoguchi.closing.ToClose;
import dev.madoguchi.computer.Computer;
import dev.madoguchi.computer.ComputerView;
import dev.madoguchi.computer.ComputerViewModel;
import dev.madoguchi.computer.ComputerWords;
import dev.madoguchi.computer.Examination;
import dev.madoguchi.computer.OpeningDesk;
import dev.madoguchi.computer.OpeningSheetPdf;
import dev.madoguchi.dayrecord.Affected;
import dev.madoguchi.dayrecord.RecordsView;
import dev.madoguchi.dayrecord.RecordsViewModel;
import dev.madoguchi.dayreport.DayReportView;
import dev.madoguchi.inspection.InspectionDesk;
import dev.madoguchi.inspection.InspectionView;
import dev.madoguchi.inspection.InspectionViewModel;
import dev.madoguchi.inspection.Papers;
import dev.madoguchi.inspection.StaffMask;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paperwork.HandOverListPdf;
import dev.madoguchi.paperwork.HandOverPrinting;
import dev.madoguchi.paperwork.PaperworkView;
import dev.madoguchi.paperwork.PaperworkViewModel;
import dev.madoguchi.publishing.station.ProposalDesk;
import dev.madoguchi.publishing.station.PublishedView;
import dev.madoguchi.publishing.station.PublishedViewModel;
import dev.madoguchi.report.Duties;
import dev.madoguchi.report.Duty;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.staff.OneTimePassword;
import dev.madoguchi.staff.PeopleDeeds;
import dev.madoguchi.staff.PeopleException;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.PeopleView;
import dev.madoguchi.staff.PeopleViewModel;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.RolesView;
import dev.madoguchi.staff.RolesViewModel;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.ui.StepView;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens of a desk on which no visitor is served: papers, records, the month, the people, closing. On the JavaFX thread. */
final class OfficeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeDesk.class);

    private final Room room;
    private final Workstation workstation;
    private final Session session;
    private final Runnable goHome;
    private final Leaving leaving;
    private final Audit audit;
    private final PaperworkViewModel paperwork;
    private final PaperworkView papersView;
    private final RecordsViewModel records;
    private final RecordsView recordsView;
    private final Agenda agenda;
    private final MonthView monthView;
    private final DayReportView dayReportView;
    private final List<TrialModel> trials;
    private final ComputerView computerView;
    private final InspectionView inspectionView;
    private final SendingView sendingView;
    private final Permit permit;
    private final RolesViewModel roles;
    private final RolesView rolesView;
    private final CloseDay closeDay;
    private final ClosingViewModel closing;
    private final ClosingView closingView;

    /**
     * Who is at the desk.
     *
     * @param permit what they may do at this moment
     * @param people everybody who may sign in
     * @param waiting what this computer shows and says in the waiting room
     */
    record Sitting(Session session, Permit permit, PeopleFile people, WaitingRoomSettings waiting) {

        /** What somebody is called; the id where the list does not know them any more, or cannot be read now. */
        String name(String id) {
            try {
                return people.person(id).map(Person::name).orElse(id);
            } catch (IOException e) {
                LOG.warn("The list of people cannot be read for a name", e);
                return id;
            }
        }
    }

    /** The ways to what leaves this workstation: records, everything at the end, the daily report. */
    record Leaving(Runnable carryOut, Runnable ending, Runnable report) {}

    OfficeDesk(Room room, Workstation workstation, Sitting sitting, Runnable goHome, Leaving leaving)
            throws FontsMissingException {
        this.room = room;
        this.workstation = workstation;
        this.session = sitting.session();
        this.permit = sitting.permit();
        this.goHome = goHome;
        this.leaving = leaving;
        audit = new Audit(workstation.audit(), session.person().id());
        paperwork = new PaperworkViewModel(
                workstation.paperwork(), handOverPrinting(), session.person().name(), room.background());
        papersView = new PaperworkView(paperwork, room.texts(), room.clock().getZone(), goHome);
        records = new RecordsViewModel(
                workstation.dayRecords(),
                workstation.takings(),
                new RecordsViewModel.Writing(
                        session.person().id(), workstation.peopleInSight(), workstation.personalData(), this::affected),
                room.background());
        recordsView = new RecordsView(records, room.texts(), room.clock().getZone(), goHome);
        agenda = agenda();
        monthView = new MonthView(
                new MonthViewModel(
                        agenda,
                        room.background(),
                        new MonthViewModel.Who(session.person().id(), permit.may(Act.ANNOUNCE))),
                room.texts(),
                goHome);
        dayReportView = new ReportDesk(room, workstation, sitting).view(goHome);
        trials = new OpeningTrials(room, workstation, sitting.waiting()).all();
        computerView = computer();
        inspectionView = inspection();
        sendingView = sending();
        roles = new RolesViewModel(permit.permits(), workstation.standIns(), session.person(), room.background());
        rolesView = new RolesView(roles, room.clock().getZone(), room.texts(), goHome);
        closeDay = workstation.closing(
                new Workstation.Counter(room.profile(), room.site(), room.city(), room.clock()),
                room.documents(),
                room.texts());
        closing = new ClosingViewModel(
                closeDay,
                new ClosingViewModel.Closer(session.person(), room.clock(), this::due, workstation::anchor),
                room.documents(),
                room.texts(),
                room.background());
        closingView = new ClosingView(
                closing,
                room.texts(),
                room.clock().getZone(),
                room.profile().rules().ledger(),
                new ClosingView.Ways(goHome, leaving.report()));
    }

    /** When a day's ledger and report have to be with the city (000 §8イ). */
    private Optional<LocalDateTime> due(LocalDate day) {
        var deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        return room.profile()
                .rules()
                .reports()
                .daily()
                .flatMap(ReportRule::due)
                .map(rule -> deadlines.daily(rule, day));
    }

    /** What an accident at this station may touch at this moment (F91). */
    private Affected affected() {
        List<OutboxRow> kept = workstation.outbox().rows().stream()
                .filter(row -> row.state() != OutboxState.ERASED)
                .toList();
        long unsent = kept.stream()
                .filter(row -> row.state() != OutboxState.RECEIPTED)
                .count();
        return new Affected(
                workstation.name().station(),
                LocalTime.now(room.clock()),
                kept.size(),
                workstation.daybook().drafts().size(),
                (int) unsent);
    }

    private HandOverPrinting handOverPrinting() throws FontsMissingException {
        var layout = new HandOverListPdf(
                JapaneseFonts.installed(), room.texts(), room.clock().getZone());
        return new HandOverPrinting(
                workstation.paperwork().bundles(),
                workstation.daybook(),
                room.documents(),
                layout,
                new HandOverPrinting.Paper(
                        room.profile().name() + "　" + room.site().name(), room.texts()));
    }

    private Agenda agenda() {
        Deadlines deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        Duties duties = new Duties(room.profile(), room.site(), deadlines, workstation.reportLog(), room.clock());
        return new Agenda(room.profile(), room.site(), workstation.announcements(), duties, room.clock());
    }

    private InspectionView inspection() throws FontsMissingException {
        var zone = room.clock().getZone();
        var papers = new Papers(
                room.profile().name() + "　" + room.site().name(),
                zone,
                JapaneseFonts.installed(),
                room.texts(),
                new StaffMask(room.profile().rules().signIn().maskStaff()));
        var desk = new InspectionDesk(workstation.audit(), audit, room.documents(), papers, zone);
        return new InspectionView(new InspectionViewModel(desk, room.background(), room.clock()), room.texts(), goHome);
    }

    private ComputerView computer() throws FontsMissingException {
        var rules = room.profile().rules();
        var place = new OpeningSheetPdf.Place(
                room.profile().name() + "　" + room.site().name(),
                rules.computer().clause(),
                room.clock().getZone());
        var desk = new OpeningDesk(
                new Examination(Computer.here(), rules.computer(), rules.cameras(), workstation.folder()),
                rules.computer(),
                workstation.openingChecks(),
                new OpeningDesk.Sheet(
                        new OpeningSheetPdf(JapaneseFonts.installed(), place, room.texts()),
                        room.documents(),
                        room.texts()),
                session.person().id(),
                room.clock());
        return new ComputerView(
                new ComputerViewModel(desk, trials, room.background()),
                new ComputerWords(room.texts()),
                room.texts(),
                goHome);
    }

    private SendingView sending() {
        var model = new SendingViewModel(
                workstation.outbox(), () -> workstation.sync().wake(), room.background(), room.texts(), room.clock());
        boolean mayExport = permit.may(Act.EXPORT);
        var ways = new SendingView.Ways(
                goHome,
                mayExport ? Optional.of(leaving.carryOut()) : Optional.empty(),
                permit.may(Act.END_CONTRACT) ? Optional.of(leaving.ending()) : Optional.empty());
        return new SendingView(model, mayExport, room.clock().getZone(), room.texts(), ways);
    }

    /** The list of people as it can be changed now; empty for whoever may not. */
    Optional<PeopleView> people(SignIn signIn) {
        try {
            var deeds = PeopleDeeds.of(signIn.people(), signIn, workstation.audit(), session, permit);
            var once = new OneTimePassword(new SecureRandom(), signIn.rule().passwordLength());
            var list = new PeopleViewModel(signIn.people(), deeds, once, room.background());
            return Optional.of(new PeopleView(list, room.texts(), goHome));
        } catch (PeopleException notAllowed) {
            return Optional.empty();
        }
    }

    PaperworkViewModel paperwork() {
        return paperwork;
    }

    StepView papersView() {
        return papersView;
    }

    RecordsViewModel records() {
        return records;
    }

    StepView recordsView() {
        return recordsView;
    }

    StepView monthView() {
        return monthView;
    }

    StepView dayReportView() {
        return dayReportView;
    }

    StepView inspectionView() {
        return inspectionView;
    }

    /** A fresh look at what the city accepted. */
    StepView acceptedView(Runnable goPublished) {
        return new AcceptedView(workstation.acceptedDays(), room.background(), room.texts(), goHome, goPublished);
    }

    /** What the city has published here, and the proposals to it. */
    StepView publishedView(Runnable goBack) {
        var desk = new ProposalDesk(
                workstation.published(),
                workstation.proposals(),
                workstation.name(),
                session.person().id(),
                room.clock());
        var writing = new PublishedViewModel.Writing(
                workstation.peopleInSight(),
                workstation.personalData(),
                () -> workstation.sync().wake());
        var model =
                new PublishedViewModel(desk, writing, room.manual().approved().articles(), room.background());
        return new PublishedView(model, room.clock().getZone(), room.texts(), goBack);
    }

    /** What is tried at opening. */
    List<TrialModel> trials() {
        return trials;
    }

    StepView computerView() {
        return computerView;
    }

    StepView sendingView() {
        return sendingView;
    }

    StepView rolesView() {
        return rolesView;
    }

    RolesViewModel roles() {
        return roles;
    }

    ClosingViewModel closing() {
        return closing;
    }

    StepView closingView() {
        return closingView;
    }

    /** Which day has to be closed first. */
    ToClose toClose() throws ClosingException {
        return closeDay.first();
    }

    /** The reports that are owed or not confirmed. */
    List<Duty> owed() {
        return agenda.owed();
    }

    /** How many lines keep today from being closed. */
    int differences() {
        return (int) closeDay.lines(LocalDate.now(room.clock())).stream()
                .filter(CountedLine::isOpen)
                .count();
    }

    /** Today's ledger as it would be printed. */
    byte[] workbook() throws ClosingException {
        LocalDate today = LocalDate.now(room.clock());
        audit.record(Touch.of(AuditDeed.LEDGER_EXPORTED, today));
        return closeDay.workbook(today);
    }
}
