package dev.madoguchi.app.workstation;

import dev.madoguchi.app.home.HomeKind;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.aside.AsideViewModel;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.ClosingViewModel;
import dev.madoguchi.consent.ConsentViewModel;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.form.FormViewModel;
import dev.madoguchi.guide.GuideViewModel;
import dev.madoguchi.identity.IdentityViewModel;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.paper.FormPrintViewModel;
import dev.madoguchi.paper.PaperViewModel;
import dev.madoguchi.paperwork.PaperworkViewModel;
import dev.madoguchi.photo.PhotoViewModel;
import dev.madoguchi.queue.desk.QueueViewModel;
import dev.madoguchi.reception.CardCheckViewModel;
import dev.madoguchi.reception.ReceptionViewModel;
import dev.madoguchi.slip.OpenJobsViewModel;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.ticket.TicketPrinting;
import dev.madoguchi.ticket.TicketViewModel;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The screens of whoever is at the desk, for who works them without fingers: a demonstration, a training, a test. */
public final class CounterScreens {
    private final Room room;
    private final Desk desk;

    CounterScreens(Room room, Desk desk) {
        this.room = room;
        this.desk = desk;
    }

    public void nextVisitor() {
        desk.arrivals().nextVisitor();
    }

    public void goHome() {
        desk.goHome();
    }

    /** The home of who takes the photos. */
    public void goBooth() {
        desk.goHome(HomeKind.BOOTH);
    }

    public void goQueue() {
        desk.arrivals().goQueue();
    }

    public QueueViewModel queue() {
        return desk.queue();
    }

    /** The guide before the reception. */
    public GuideViewModel guide() {
        return desk.arrivals().guide().model();
    }

    public void goAside() {
        desk.course().goAside();
    }

    /** The cases whose visitors come back. */
    public AsideViewModel aside() {
        return desk.course().aside().model();
    }

    /** Goes on with a case that lies as a draft. */
    public void resume(UUID draft) {
        desk.course().takeUp(draft);
    }

    public TicketViewModel ticket() {
        return desk.arrivals().ticket();
    }

    public ReceptionViewModel reception() {
        return desk.steps().reception();
    }

    public ConsentViewModel consent() {
        return desk.steps().consent();
    }

    public FormViewModel form() {
        return desk.steps().form();
    }

    public IdentityViewModel identity() {
        return desk.steps().identity();
    }

    /** The step after a card that speaks against going on. */
    public CardCheckViewModel cardCheck() {
        return desk.steps().cardCheck();
    }

    public PhotoViewModel photo() {
        return desk.steps().photo();
    }

    /** Empty where the city wants no express photos. */
    public Optional<ExpressViewModel> express() {
        return desk.steps().express();
    }

    /** The gate of the second person, where the city asks for one. */
    public SecondViewModel second() {
        return desk.steps().second();
    }

    public PaperViewModel paper() {
        return desk.steps().paper();
    }

    /** Who puts a number on paper here, for a ticket machine that gives numbers as the clerk does. */
    TicketPrinting ticketPapers() {
        return desk.slips().tickets();
    }

    /** The slips of which somebody has to look at the paper. */
    OpenJobsViewModel openSlips() {
        return desk.slips().open();
    }

    /** The papers that go with a paper form. */
    public FormPrintViewModel forms() {
        return desk.steps().forms();
    }

    public void goPapers() {
        desk.ways().goPapers();
    }

    public PaperworkViewModel paperwork() {
        return desk.office().papers().model();
    }

    public void goRecords() {
        desk.ways().goRecords();
    }

    /** Shows the check at opening. */
    public void goOpening() {
        desk.ways().goComputer();
    }

    public void goClosing() {
        desk.ways().goClosing();
    }

    public ClosingViewModel closing() {
        return desk.office().closing().model();
    }

    /** Where the visit stands. */
    public ReadOnlyObjectProperty<VisitState> visitProperty() {
        return desk.visit().stateProperty();
    }

    /** The case in hand. */
    public Optional<Visit> visit() {
        return desk.visit().visit();
    }

    /** What works behind the screens. */
    public Workstation workstation() {
        return desk.workstation();
    }

    /** The day's ledger as a workbook, in the clear: for a demonstration's invented visitors. */
    public byte[] workbook() throws ClosingException {
        return desk.office().closing().workbook();
    }

    /** Waits until the home screen shows so many receipted records. Not on the JavaFX thread. */
    public void untilHomeLists(int records, Duration limit) {
        Watching.until(desk.home().stateProperty(), now -> now.receipted() >= records, limit);
    }

    /** What shows each screen on which nobody is served, by its name. */
    public SequencedMap<String, Runnable> office() {
        return new EveryScreen(desk, room.texts()).office();
    }

    /** What shows each screen of the visit in hand that few visitors see, and at last the papers again. */
    public SequencedMap<String, Runnable> rare() {
        return new EveryScreen(desk, room.texts()).rare();
    }

    /** What visitors may come for at this site. */
    public List<Procedure> procedures() {
        return room.profile().proceduresAt(room.site());
    }

    /** The tickets of a procedure. */
    public TicketSeries series(Procedure procedure) {
        return room.profile().series(procedure.series()).orElseThrow();
    }
}
