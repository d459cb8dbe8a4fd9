package dev.madoguchi.app.workstation;

import dev.madoguchi.ending.EndingView;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.trial.TrialsView;
import dev.madoguchi.ui.StepView;
import java.util.List;
import java.util.stream.Stream;

/** The ways from one person's desk to the screens on which nobody is served, each behind its gate. On the JavaFX thread. */
final class OfficeWays {
    private final Post post;
    private final Gate gate;
    private final Permit permit;
    private final SignIn signIn;
    private final SlipDesk slips;
    private final OfficeDesk office;
    private final LeavingDesk leaving;
    private final RosterDesk roster;
    private final Later<StepView> trialsView;
    private final Menu menu;

    OfficeWays(Post post, Entrance entrance, SlipDesk slips, Runnable goHome) throws FontsMissingException {
        this.post = post;
        this.gate = post.gate();
        this.permit = post.permit();
        this.signIn = entrance.signIn();
        this.slips = slips;
        var room = post.room();
        var workstation = post.workstation();
        var sitting = post.sitting();
        office = new OfficeDesk(
                room,
                workstation,
                sitting,
                goHome,
                new OfficeDesk.Leaving(this::goCarryOut, this::goEnding, this::goDayReport));
        trialsView = new Later<>(
                () -> new TrialsView(office.computer().trials(), room.texts(), this::goComputerCheck, goHome));
        menu = new Menu(this::ways, room.texts(), goHome);
        leaving = new LeavingDesk(room, workstation, sitting, entrance);
        roster = new RosterDesk(
                room,
                workstation,
                new RosterDesk.Staff(sitting.session(), sitting.people(), entrance.card()),
                new RosterDesk.Ways(this::go, goHome));
    }

    /** Shows the check of the ticket machine. */
    void goMachine() {
        gate.through(Act.OPEN_COUNTER, () -> {
            slips.machine().begin();
            go(slips.machineView());
        });
    }

    /** Shows the papers that the day leaves. */
    void goPapers() {
        gate.through(Act.HAND_IN_PAPERS, () -> go(office.papers().view()));
    }

    /** Shows the records of the day. */
    void goRecords() {
        gate.through(Act.KEEP_RECORDS, () -> go(office.records().view()));
    }

    /** Shows what else can be done here, by whoever it is right now. */
    void goMenu() {
        go(menu.view());
    }

    /** The office's other screens. */
    List<Way> ways() {
        return List.of(
                Way.open("month", () -> go(office.monthView())),
                Way.only(permit, Act.VIEW_REPORTS, "dayReport", this::goDayReport),
                Way.only(permit, Act.OPEN_COUNTER, "machine", this::goMachine),
                Way.only(permit, Act.OPEN_COUNTER, "computer", this::goComputer),
                Way.open("accepted", this::goFromCity),
                Way.only(permit, Act.VIEW_AUDIT, "inspection", this::goInspection),
                Way.only(permit, Act.PEOPLE, "people", this::goPeople),
                Way.only(permit, Act.PEOPLE, "roster", this::goRoster),
                Way.open("loans", () -> go(roster.loansView())),
                Way.open("roles", () -> go(office.rolesView())));
    }

    /** Shows what comes back from the city: what it says of the deliveries to whoever may see it, to others what it has published. */
    private void goFromCity() {
        if (permit.may(Act.VIEW_REPORTS)) {
            goAccepted();
        } else {
            goPublished();
        }
    }

    /** Shows what the city has published here, and the proposals to it. */
    void goPublished() {
        go(office.publishedView(permit.may(Act.VIEW_REPORTS) ? this::goAccepted : this::goMenu));
    }

    /** Shows which records are on their way to the city, and why they are not there. */
    void goSending() {
        go(office.sendingView());
    }

    /** Shows how records are carried to the city on a medium. */
    void goCarryOut() {
        gate.through(Act.EXPORT, () -> {
            post.screen().nobody();
            post.screen().put(leaving.carryOut(this::goSending), Place.CARRY_OUT);
        });
    }

    /** Shows the end of the contract: hand-over and full erasure. */
    void goEnding() {
        gate.through(Act.END_CONTRACT, () -> {
            post.screen().nobody();
            post.screen()
                    .put(
                            leaving.ending(new EndingView.Ways(this::goSending, this::goSending, this::goClosing)),
                            Place.END_OF_CONTRACT);
        });
    }

    /** Shows closing. */
    void goClosing() {
        gate.through(Act.CLOSE_DAY, () -> {
            post.screen().nobody();
            post.screen().put(office.closing().view(), Place.CLOSING);
        });
    }

    /** Shows the daily report. */
    void goDayReport() {
        gate.through(Act.VIEW_REPORTS, () -> go(office.dayReportView()));
    }

    /** Shows what the city says of the days that were delivered. */
    void goAccepted() {
        gate.through(Act.VIEW_REPORTS, () -> go(office.acceptedView(this::goPublished)));
    }

    /** Shows the check at opening: its first half, in which the devices are tried. */
    void goComputer() {
        gate.through(Act.OPEN_COUNTER, () -> post.screen().at(Place.OPENING, trialsView.get()));
    }

    /** Shows the second half of the check at opening. */
    void goComputerCheck() {
        gate.through(
                Act.OPEN_COUNTER,
                () -> post.screen().at(Place.OPENING, office.computer().view()));
    }

    /** Shows the trail to whoever inspects it. */
    void goInspection() {
        gate.through(Act.VIEW_AUDIT, () -> go(office.inspectionView()));
    }

    /** Shows the shift table. */
    void goRoster() {
        gate.through(Act.PEOPLE, () -> go(roster.rosterView()));
    }

    /** Shows what the city has to hear of changes of the staff. */
    void goChanges() {
        gate.through(Act.PEOPLE, () -> go(roster.changesView()));
    }

    /** Shows the list of people, to whoever may change it. */
    void goPeople() {
        gate.through(Act.PEOPLE, () -> office.people(signIn).ifPresent(this::go));
    }

    private void go(StepView view) {
        post.screen().go(view);
    }

    /** The screens with which a day begins, to be made ahead. */
    List<Later<StepView>> firstScreens() {
        return List.of(new Later<>(menu::view), trialsView);
    }

    /** The others, to be made ahead. */
    List<Later<StepView>> screens() {
        return Stream.of(List.of(slips.machineScreen()), office.screens(), roster.screens())
                .flatMap(List::stream)
                .toList();
    }

    OfficeDesk office() {
        return office;
    }

    RosterDesk roster() {
        return roster;
    }
}
