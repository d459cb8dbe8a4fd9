package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VirtualStaffCard;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignInStep;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.StaffReader;
import dev.madoguchi.staff.Terms;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A desk is locked, opened, taken over and handed over, in the middle of each step of a visit (003 §23-3). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class LockedDeskUiTest {
    private static final int LIMIT = 60;
    private static final Person SHIGEO = new Person("shigeo", "交代 茂男", Role.SUPERVISOR);
    private static final String STAPLE = "battery staple";
    private static final String PIN = "271828";
    private static final VirtualStaffCard CARD = VirtualStaffCard.of(VirtualPerson.number(0));

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final MovedClock clock = new MovedClock();
    private Practice practice;
    private SimulatedCounter counter;
    private CounterWindow window;
    private int tickets;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        DeviceAddresses simulated = DeviceAddresses.simulated();
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
        var place = new Practice.Place(
                folder.resolve(UUID.randomUUID().toString()),
                profile,
                profile.sites().getFirst(),
                addresses);
        practice = Practice.open(place, texts, clock);
        counter = practice.devices().simulated().orElseThrow();
        hire();
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
        stage.show();
        window.open();
    }

    private void hire() throws Exception {
        try (Session session = practice.people()
                .open(Practice.ID, Practice.PASSWORD.toCharArray())
                .orElseThrow()) {
            practice.people().put(SHIGEO, STAPLE.toCharArray(), session.stationKey());
            counter.staffReader().insert(CARD);
            StaffCardState there =
                    new StaffReader(counter.staffReader(), HexFormat.of().parseHex("FFCA000000")).look();
            practice.people()
                    .giveCard(
                            Practice.ID,
                            ((StaffCardState.There) there).card(),
                            PIN.toCharArray(),
                            session.stationKey());
            counter.staffReader().remove();
        }
    }

    @AfterEach
    void close() {
        Toolkit.run(window::leaveDesk); // nothing on the screen asks anything any more
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void keepsTheCaseWhereItWasThroughALockInTheMiddleOfEachStep(FxRobot robot) throws Exception {
        for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.FINISH))) {
            signIn(robot, Practice.ID, Practice.PASSWORD);
            UUID draft = draftAt(stage);
            Toolkit.run(() -> resume(draft));
            at(stage);
            WaitForAsyncUtils.waitForFxEvents();
            String before = shownTitle(robot);

            lockByKey(robot);
            showsNothingOf(robot, InventedVisit.NAME, before);
            assertTrue(drafts().contains(draft), "the draft of " + stage);
            unlock(robot, Practice.PASSWORD);

            at(stage);
            assertEquals(before, shownTitle(robot));
            int times = tickets;
            until(() -> audited("desk.unlocked").size() == times);
            assertEquals(times, audited("desk.locked").size());
            Toolkit.run(window::leaveDesk);
        }
    }

    @Test
    void keepsWhatWasTypedForTheSamePersonAndRefusesEveryKeyMeanwhile(FxRobot robot) throws Exception {
        signIn(robot, Practice.ID, Practice.PASSWORD);
        UUID draft = draftAt(Stage.FORM);
        Toolkit.run(() -> resume(draft));
        at(Stage.FORM);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.F4);
        until(() -> focused(robot) instanceof TextInputControl);
        robot.write("1234567");

        lockByKey(robot);
        robot.type(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F10, KeyCode.F11, KeyCode.F12, KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(window.lockedProperty().get());
        unlock(robot, Practice.PASSWORD);

        at(Stage.FORM);
        until(() -> focused(robot) instanceof TextInputControl field
                && field.getText().replaceAll("\\D", "").startsWith("1234567"));
    }

    @Test
    void opensForASupervisorWhoTakesTheCaseOverAtTheSameStepWithARecord(FxRobot robot) throws Exception {
        signIn(robot, Practice.ID, Practice.PASSWORD);
        UUID draft = draftAt(Stage.PHOTO);
        Toolkit.run(() -> resume(draft));
        at(Stage.PHOTO);
        lockByKey(robot);

        Clicks.on(robot, "#lock-other");
        Clicks.on(robot, "#lock-why-VISITOR");
        Clicks.on(robot, "#lock-id").write(SHIGEO.id());
        Clicks.on(robot, "#lock-password").write(STAPLE);
        next(robot);

        until(() -> !window.lockedProperty().get()
                && window.screensProperty().get().isPresent()
                && window.screensProperty().get().orElseThrow().visit().isPresent());
        at(Stage.PHOTO);
        assertEquals(
                draft,
                window.screensProperty()
                        .get()
                        .orElseThrow()
                        .visit()
                        .orElseThrow()
                        .id());
        until(() -> audited("desk.signedIn").stream().anyMatch(row -> row.who().equals(SHIGEO.id())));
        AuditRow taken = audited("desk.signedIn").getLast();
        assertEquals("takenOver", taken.subject());
        AuditRow over = audited("desk.takenOver").getLast();
        assertEquals(SHIGEO.id(), over.who());
        assertEquals(Practice.ID + " " + draft, over.subject());
        assertEquals("VISITOR", over.where().why());
    }

    @Test
    void handsTheCaseOverToWhoeverSignsInNext(FxRobot robot) throws Exception {
        signIn(robot, Practice.ID, Practice.PASSWORD);
        UUID draft = draftAt(Stage.CONSENT);
        Toolkit.run(() -> resume(draft));
        at(Stage.CONSENT);

        robot.type(KeyCode.F12);
        until(() -> window.screensProperty().get().isEmpty());
        missesAndChangesTheirPassword(robot);

        at(Stage.CONSENT);
        assertEquals(List.of(SHIGEO.id() + " 1"), told("desk.refusedBefore"));
        assertEquals(List.of(SHIGEO.id() + " " + SHIGEO.id()), told("people.password"));
        assertEquals(
                draft,
                window.screensProperty()
                        .get()
                        .orElseThrow()
                        .visit()
                        .orElseThrow()
                        .id());
    }

    @Test
    void locksWithinASecondWhenTheStaffCardIsTaken(FxRobot robot) throws Exception {
        counter.staffReader().insert(CARD);
        cardRead();
        robot.write(PIN);
        next(robot);
        until(() -> window.screensProperty().get().isPresent());

        long taken = System.nanoTime();
        counter.staffReader().remove();
        until(() -> window.lockedProperty().get());
        long millis = Duration.ofNanos(System.nanoTime() - taken).toMillis();
        System.out.println("locked " + millis + " ms after the card was taken");

        counter.staffReader().insert(CARD);
        cardRead();
        robot.write(PIN);
        next(robot);
        until(() -> !window.lockedProperty().get());
        assertEquals("CARD", audited("desk.locked").getLast().subject());
    }

    @Test
    void staysOpenWhenACardIsTakenByWhomNobodySignedIn(FxRobot robot) throws Exception {
        signIn(robot, Practice.ID, Practice.PASSWORD);
        counter.staffReader().insert(CARD);
        until(() -> window.signIn().cardProperty().get() instanceof StaffCardState.There);

        counter.staffReader().remove();
        until(() -> window.signIn().cardProperty().get() instanceof StaffCardState.Away);

        assertFalse(window.lockedProperty().get());
    }

    @Test
    void locksItselfWhenNobodyTouchesAnythingAndSignsOutInTheEnd(FxRobot robot) throws Exception {
        signIn(robot, Practice.ID, Practice.PASSWORD);
        clock.move(Duration.ofMinutes(4));
        robot.type(KeyCode.SHIFT);
        clock.move(Duration.ofMinutes(4));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(window.lockedProperty().get());

        clock.move(Duration.ofMinutes(1));
        until(() -> window.lockedProperty().get());
        clock.move(Duration.ofMinutes(60));
        until(() -> window.screensProperty().get().isEmpty());

        until(() -> !window.lockedProperty().get());
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
    }

    /** Their last day ends while they sit there. */
    @Test
    void locksOutWhoeverMayNotWorkAnyMoreFromThatMomentOn(FxRobot robot) throws Exception {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> noted = Optional.of(today);
        practice.people().note(Practice.ID, new Terms(noted, noted, noted));
        signIn(robot, Practice.ID, Practice.PASSWORD);

        clock.move(Duration.between(
                clock.instant(), today.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        until(() -> window.lockedProperty().get());
        until(() -> !audited("desk.locked").isEmpty());
        assertEquals("SHUT", audited("desk.locked").getFirst().subject());
        type(robot, Practice.PASSWORD);

        until(() -> says(robot, "#lock-notice-what", "staff.shut.ENDED"));
        assertTrue(window.lockedProperty().get());
    }

    @Test
    void staysLockedWhenTheClockIsMovedBackAndForth(FxRobot robot) throws Exception {
        signIn(robot, Practice.ID, Practice.PASSWORD);
        lockByKey(robot);
        for (int i = 0; i < 4; i++) {
            type(robot, "wrong");
        }
        clock.move(Duration.ofDays(-1));
        type(robot, Practice.PASSWORD);

        until(() -> says(robot, "#lock-notice-what", "staff.tooSoon"));
        clock.move(Duration.ofDays(1));
        type(robot, Practice.PASSWORD);
        until(() -> says(robot, "#lock-notice-what", "staff.tooSoon"));
        assertTrue(window.lockedProperty().get());
    }

    private void missesAndChangesTheirPassword(FxRobot robot) throws Exception {
        Toolkit.run(() -> window.signIn().signIn(SHIGEO.id(), "not it".toCharArray()));
        until(() -> window.signIn().stepProperty().get() instanceof SignInStep.Refused);
        WaitForAsyncUtils.waitForFxEvents();
        Clicks.on(robot, "#staff-change");
        until(() -> robot.lookup("#password-id").tryQuery().isPresent());
        Clicks.on(robot, "#password-id").write(SHIGEO.id());
        Clicks.on(robot, "#password-old").write(STAPLE);
        Clicks.on(robot, "#password-fresh").write("staple battery");
        Clicks.on(robot, "#password-again").write("staple battery");
        next(robot);
        until(() -> window.screensProperty().get().isPresent());
    }

    /** Who did it and about what. */
    private List<String> told(String deed) {
        return audited(deed).stream()
                .map(row -> row.who() + " " + row.subject())
                .toList();
    }

    private void resume(UUID draft) {
        window.screensProperty().get().orElseThrow().resume(draft);
    }

    private UUID draftAt(Stage stage) throws Exception {
        Visit visit = new Visit(
                UUID.randomUUID(), new Ticket("honcho", "A", LocalDate.now(clock), ++tickets, InventedVisit.NOON));
        while (visit.stage() != stage) {
            step(visit, stage);
        }
        workstation().drafts().save(visit);
        UUID id = visit.id();
        visit.close();
        return id;
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

    private List<UUID> drafts() throws Exception {
        return workstation().drafts().open().stream().map(draft -> draft.id()).toList();
    }

    /** None while nobody is at the desk. */
    private List<AuditRow> audited(String deed) {
        return window.screensProperty().get().stream()
                .flatMap(screens -> screens.workstation().audit().after(0, 1000).stream())
                .filter(row -> row.deed().equals(deed))
                .toList();
    }

    private Workstation workstation() {
        return window.screensProperty().get().orElseThrow().workstation();
    }

    private void cardRead() throws TimeoutException {
        until(() -> window.signIn().cardProperty().get() instanceof StaffCardState.There);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void signIn(FxRobot robot, String id, String password) throws Exception {
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
        Clicks.on(robot, "#staff-id").write(id);
        Clicks.on(robot, "#staff-password").write(password);
        next(robot);
        until(() -> window.screensProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void lockByKey(FxRobot robot) throws Exception {
        long pressed = System.nanoTime();
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> window.lockedProperty().get());
        assertTrue(System.nanoTime() - pressed < Duration.ofSeconds(LIMIT).toNanos());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void unlock(FxRobot robot, String password) throws Exception {
        type(robot, password);
        until(() -> !window.lockedProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(FxRobot robot, String password) throws Exception {
        until(() -> robot.lookup("#lock-password").query().isVisible());
        Clicks.on(robot, "#lock-password").write(password);
        next(robot);
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> !(window.lock().stepProperty().get() instanceof SignInStep.Checking));
    }

    /** Neither a word of the visit nor of its screen is in the window while it is locked. */
    private static void showsNothingOf(FxRobot robot, String... words) {
        for (Node node : robot.lookup(".label, .text-input, .button").queryAll()) {
            String text = node instanceof Labeled labeled
                    ? labeled.getText()
                    : node instanceof TextInputControl field ? field.getText() : "";
            for (String word : words) {
                assertFalse(String.valueOf(text).contains(word), text);
            }
        }
        assertTrue(robot.lookup("#shell").tryQuery().isEmpty());
    }

    private static Node focused(FxRobot robot) {
        return robot.window(0).getScene().getFocusOwner();
    }

    private static String shownTitle(FxRobot robot) {
        return robot.lookup("#title").<Labeled>query().getText();
    }

    private boolean says(FxRobot robot, String node, String key) {
        return robot.lookup(node)
                .tryQuery()
                .filter(found -> ((Labeled) found).getText().equals(texts.get(key)))
                .isPresent();
    }

    private void at(Stage stage) throws TimeoutException {
        until(() -> window.screensProperty().get().isPresent()
                && window.screensProperty().get().orElseThrow().visitProperty().get()
                        instanceof VisitState.Serving serving
                && serving.stage() == stage);
    }

    private static void next(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
    }

    /** A clock that stands still until somebody sets it: how fast the machine is changes no lock-out. */
    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.now();

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            Clock here = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return here.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return here.withZone(other);
                }
            };
        }
    }
}
