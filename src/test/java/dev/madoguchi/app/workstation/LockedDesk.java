package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.ui.Hands.until;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VirtualStaffCard;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignInStep;
import dev.madoguchi.staff.StaffCard;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.StaffReader;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/** A practice counter with a reader for staff cards, whose clock stands still, and what a test of its lock does there and sees. */
final class LockedDesk implements AutoCloseable {
    static final Person SHIGEO = new Person("shigeo", "交代 茂男", Role.SUPERVISOR);
    static final String STAPLE = "battery staple";
    static final VirtualStaffCard CARD = VirtualStaffCard.of(VirtualPerson.number(0));

    private static final String PIN = "271828";

    final Hands hands = new Hands();
    final MovedClock clock = new MovedClock();
    final PracticeWindow counter;
    final CounterWindow window;
    final InProcessReader staffReader;

    LockedDesk(Path folder) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        Practice.Place made = MadePractice.in(folder, profile, profile.sites().getFirst());
        DeviceAddresses simulated = made.devices();
        var addresses = new DeviceAddresses(
                simulated.cameras(),
                simulated.reader(),
                simulated.printer(),
                simulated.documents(),
                simulated.scanner(),
                simulated.wedgeMillis(),
                simulated.printerModel(),
                simulated.printerModels(),
                DeviceAddresses.SIMULATED);
        counter = PracticeWindow.open(
                new Practice.Place(made.folder(), made.profile(), made.site(), addresses), clock, LockedDesk::hire);
        window = counter.window();
        staffReader = counter.counter().staffReader();
    }

    private static void hire(Practice practice) throws Exception {
        InProcessReader reader = practice.devices().simulated().orElseThrow().staffReader();
        reader.insert(CARD);
        StaffCardState there = new StaffReader(reader, HexFormat.of().parseHex("FFCA000000")).look();
        reader.remove();
        StaffCard card = ((StaffCardState.There) there).card();
        PeopleFile people = practice.people();
        try (Session session =
                people.open(Practice.ID, Practice.PASSWORD.toCharArray()).orElseThrow()) {
            people.put(SHIGEO, STAPLE.toCharArray(), session.stationKey());
            people.giveCard(Practice.ID, card, PIN.toCharArray(), session.stationKey());
        }
    }

    @Override
    public void close() {
        counter.close();
    }

    /** Who did it and about what. */
    List<String> told(String deed) {
        return audited(deed).stream()
                .map(row -> row.who() + " " + row.subject())
                .toList();
    }

    /** None while nobody is at the desk. */
    List<AuditRow> audited(String deed) {
        return counter.screensNow().stream()
                .flatMap(screens -> screens.workstation().audit().after(0, 1000).stream())
                .filter(row -> row.deed().equals(deed))
                .toList();
    }

    UUID draftAt(Stage stage) throws Exception {
        Visit visit = new Visit(UUID.randomUUID(), counter.ticket("A"));
        while (visit.stage() != stage) {
            step(visit, stage);
        }
        return counter.kept(visit);
    }

    /** Most visits have neither an express photo, nor a doubtful card, nor a second person: those that are asked for have. */
    private static void step(Visit visit, Stage stage) {
        if (visit.stage() == Stage.RECEPTION && stage == Stage.DELIVERY) {
            visit.received(new Reception(
                    "express", Residency.RESIDENT, Route.EXPRESS, Optional.of(Way.SD_CARD), InventedVisit.NOON));
            return;
        }
        if (visit.stage() == Stage.RECEPTION && stage == Stage.REVIEW) {
            visit.needConfirmation();
        }
        if (visit.stage() == Stage.IDENTITY && stage == Stage.CARD_CHECK) {
            visit.doubted(new CardDoubt(Why.RENEWAL_NOT_OPEN, Optional.empty()));
        }
        InventedVisit.step(visit);
    }

    List<UUID> drafts() throws Exception {
        return counter.workstation().drafts().look().open().stream()
                .map(OpenDraft::id)
                .toList();
    }

    void cardIs(Class<? extends StaffCardState> kind) {
        Watching.until(window.signIn().cardProperty(), kind::isInstance, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The field is there, and has the focus, when the card is. */
    void writePin() {
        cardIs(StaffCardState.There.class);
        until(() -> focusedId().endsWith("-pin"));
        hands.write(PIN);
        hands.next();
    }

    void somebody() {
        Watching.until(window.screensProperty(), Optional::isPresent, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void nobody() {
        Watching.until(window.screensProperty(), Optional::isEmpty, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void locked(boolean is) {
        Watching.until(window.lockedProperty(), now -> now == is, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean isLocked() {
        WaitForAsyncUtils.waitForFxEvents();
        return Toolkit.call(() -> window.lockedProperty().get());
    }

    void lockByKey() {
        hands.keys(KeyCode.CONTROL, KeyCode.L);
        locked(true);
    }

    void unlock(String password) {
        tryToUnlock(password);
        locked(false);
    }

    void tryToUnlock(String password) {
        hands.write("#lock-password", password);
        hands.next();
        Watching.until(window.lock().stepProperty(), step -> !(step instanceof SignInStep.Checking), LIMIT);
    }

    /** Without fingers: whoever is slow here has waited long enough in the end. */
    void answer(String password) {
        Toolkit.run(() -> window.lock().unlock(password.toCharArray()));
        Watching.until(window.lock().stepProperty(), step -> !(step instanceof SignInStep.Checking), LIMIT);
    }

    private String focusedId() {
        return Toolkit.call(() -> Optional.ofNullable(window.scene().getFocusOwner())
                .map(Node::getId)
                .orElse(""));
    }

    Node focused() {
        return Toolkit.call(() -> window.scene().getFocusOwner());
    }
}
