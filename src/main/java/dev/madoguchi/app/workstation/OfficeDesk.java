package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.Agenda;
import dev.madoguchi.agenda.MonthView;
import dev.madoguchi.agenda.MonthViewModel;
import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.ClosingView;
import dev.madoguchi.closing.ClosingViewModel;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paperwork.HandOverListPdf;
import dev.madoguchi.paperwork.HandOverPrinting;
import dev.madoguchi.paperwork.PaperworkView;
import dev.madoguchi.paperwork.PaperworkViewModel;
import dev.madoguchi.report.Duties;
import dev.madoguchi.staff.OneTimePassword;
import dev.madoguchi.staff.PeopleDeeds;
import dev.madoguchi.staff.PeopleException;
import dev.madoguchi.staff.PeopleView;
import dev.madoguchi.staff.PeopleViewModel;
import dev.madoguchi.staff.Role;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.ui.StepView;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;

/** The screens of a desk on which no visitor is served: papers, the month, the people, closing. On the JavaFX thread. */
final class OfficeDesk {
    private final Room room;
    private final Workstation workstation;
    private final Session session;
    private final Runnable goHome;
    private final PaperworkViewModel paperwork;
    private final PaperworkView papersView;
    private final MonthView monthView;
    private final Optional<PeopleView> peopleView;
    private final CloseDay closeDay;
    private final ClosingViewModel closing;
    private final ClosingView closingView;

    OfficeDesk(Room room, Workstation workstation, Session session, SignIn people, Runnable goHome)
            throws FontsMissingException {
        this.room = room;
        this.workstation = workstation;
        this.session = session;
        this.goHome = goHome;
        paperwork = new PaperworkViewModel(
                workstation.paperwork(), handOverPrinting(), session.person().name(), room.background());
        papersView = new PaperworkView(paperwork, room.texts(), room.clock().getZone(), goHome);
        monthView = month();
        peopleView = people(people);
        closeDay = workstation.closing(
                new Workstation.Counter(room.profile(), room.site(), room.city(), room.clock()),
                room.documents(),
                room.texts());
        closing = new ClosingViewModel(
                closeDay,
                new ClosingViewModel.Closer(session.person(), LocalDate.now(room.clock())),
                room.documents(),
                room.texts(),
                room.background());
        closingView = new ClosingView(closing, room.texts(), room.clock().getZone(), goHome);
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

    private MonthView month() {
        Deadlines deadlines = new Deadlines(new BusinessDays(new NationalHolidays()));
        Duties duties = new Duties(room.profile(), room.site(), deadlines, workstation.reportLog(), room.clock());
        return new MonthView(
                new MonthViewModel(
                        new Agenda(room.profile(), room.site(), workstation.announcements(), duties, room.clock()),
                        room.background(),
                        new MonthViewModel.Who(
                                session.person().id(), session.person().role() == Role.SUPERVISOR)),
                room.texts(),
                goHome);
    }

    /** Empty for whoever may not change the list. */
    private Optional<PeopleView> people(SignIn signIn) {
        try {
            var deeds = PeopleDeeds.of(signIn.people(), signIn, workstation.audit(), session);
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

    StepView monthView() {
        return monthView;
    }

    Optional<PeopleView> peopleView() {
        return peopleView;
    }

    ClosingViewModel closing() {
        return closing;
    }

    StepView closingView() {
        return closingView;
    }

    /** Today's ledger as it would be printed. */
    byte[] workbook() throws ClosingException {
        return closeDay.workbook(LocalDate.now(room.clock()));
    }
}
