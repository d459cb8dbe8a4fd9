package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.Agenda;
import dev.madoguchi.agenda.MonthView;
import dev.madoguchi.agenda.MonthViewModel;
import dev.madoguchi.app.records.AcceptedView;
import dev.madoguchi.app.records.SendingView;
import dev.madoguchi.app.records.SendingViewModel;
import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.closing.ClosingView;
import dev.madoguchi.inspection.InspectionDesk;
import dev.madoguchi.inspection.InspectionView;
import dev.madoguchi.inspection.InspectionViewModel;
import dev.madoguchi.inspection.Papers;
import dev.madoguchi.inspection.StaffMask;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.publishing.station.ProposalDesk;
import dev.madoguchi.publishing.station.PublishedView;
import dev.madoguchi.publishing.station.PublishedViewModel;
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
import dev.madoguchi.ui.StepView;
import java.io.IOException;
import java.security.SecureRandom;
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
    private final PaperworkDesk papers;
    private final RecordsDesk records;
    private final ComputerDesk computer;
    private final ClosingDesk closing;
    private final Agenda agenda;
    private final Later<StepView> monthView;
    private final Later<StepView> dayReportView;
    private final Later<StepView> inspectionView;
    private final Later<StepView> sendingView;
    private final Permit permit;
    private final Later<StepView> rolesView;

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
        papers = new PaperworkDesk(room, workstation, session.person().name(), goHome);
        records = new RecordsDesk(room, workstation, session.person().id(), goHome);
        ReportDays days = new ReportDays(room, workstation);
        agenda = agenda(days);
        ReportFiles files = new ReportFiles(
                workstation.folder(), room.profile().rules().reports().layouts(), JapaneseFonts.installed());
        monthView = new Later<>(() -> month(days, files));
        dayReportView = new ReportDesk(room, workstation, sitting, days, files).view(goHome);
        computer = new ComputerDesk(room, workstation, sitting, goHome);
        inspectionView = inspection();
        sendingView = sending();
        var roles = new RolesViewModel(
                permit.permits(), workstation.staff().standIns(), session.person(), room.background());
        rolesView = new Later<>(() -> new RolesView(roles, room.clock().getZone(), room.texts(), goHome));
        closing = new ClosingDesk(
                room, workstation, session.person(), days, new ClosingView.Ways(goHome, leaving.report()));
    }

    private StepView month(ReportDays days, ReportFiles files) {
        var who = new MonthViewModel.Who(session.person().id(), permit.may(Act.ANNOUNCE), permit.may(Act.EXPORT));
        var papers = new SiteMonth(room, workstation, session.person(), days, files);
        return new MonthView(new MonthViewModel(agenda, papers, room.background(), who), room.texts(), goHome);
    }

    private Agenda agenda(ReportDays days) {
        return new Agenda(
                room.profile(), room.site(), workstation.books().announcements(), days.duties(), room.clock());
    }

    private Later<StepView> inspection() throws FontsMissingException {
        var zone = room.clock().getZone();
        var papers = new Papers(
                room.profile().name() + "　" + room.site().name(),
                zone,
                JapaneseFonts.installed(),
                room.texts(),
                new StaffMask(room.profile().rules().signIn().maskStaff()));
        var desk = new InspectionDesk(workstation.audit(), audit, room.documents(), papers, zone);
        var model = new InspectionViewModel(desk, room.background(), room.clock());
        return new Later<>(() -> new InspectionView(model, room.texts(), goHome));
    }

    private Later<StepView> sending() {
        var model = new SendingViewModel(
                workstation.outbox(),
                () -> workstation.sync().wake(),
                room.background(),
                room.texts(),
                room.clock(),
                FileMark.of(room.documents()));
        boolean mayExport = permit.may(Act.EXPORT);
        var ways = new SendingView.Ways(
                goHome,
                mayExport ? Optional.of(leaving.carryOut()) : Optional.empty(),
                permit.may(Act.END_CONTRACT) ? Optional.of(leaving.ending()) : Optional.empty());
        return new Later<>(() -> new SendingView(model, mayExport, room.clock().getZone(), room.texts(), ways));
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

    /** The papers that the day leaves. */
    PaperworkDesk papers() {
        return papers;
    }

    /** The records of the day. */
    RecordsDesk records() {
        return records;
    }

    /** The check at opening. */
    ComputerDesk computer() {
        return computer;
    }

    /** The closing of the day. */
    ClosingDesk closing() {
        return closing;
    }

    /** Its screens, to be made ahead, the usual ones first. */
    List<Later<StepView>> screens() {
        return List.of(
                records.screen(),
                computer.screen(),
                closing.screen(),
                papers.screen(),
                dayReportView,
                sendingView,
                monthView,
                inspectionView,
                rolesView);
    }

    StepView monthView() {
        return monthView.get();
    }

    StepView dayReportView() {
        return dayReportView.get();
    }

    StepView inspectionView() {
        return inspectionView.get();
    }

    /** A fresh look at what the city accepted. */
    StepView acceptedView(Runnable goPublished) {
        return new AcceptedView(
                workstation.city().acceptedDays(), room.background(), room.texts(), goHome, goPublished);
    }

    /** What the city has published here, and the proposals to it. */
    StepView publishedView(Runnable goBack) {
        var desk = new ProposalDesk(
                workstation.city().published(),
                workstation.city().proposals(),
                workstation.name(),
                session.person().id(),
                room.clock());
        var writing = new PublishedViewModel.Writing(
                workstation.books().peopleInSight(),
                workstation.books().personalData(),
                () -> workstation.sync().wake());
        var model =
                new PublishedViewModel(desk, writing, room.manual().approved().articles(), room.background());
        return new PublishedView(model, room.clock().getZone(), room.texts(), goBack);
    }

    StepView sendingView() {
        return sendingView.get();
    }

    StepView rolesView() {
        return rolesView.get();
    }

    /** The reports that are owed or not confirmed. */
    List<Duty> owed() {
        return agenda.owed();
    }
}
