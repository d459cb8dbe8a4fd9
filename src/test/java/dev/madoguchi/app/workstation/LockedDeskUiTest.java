package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.madoguchi.staff.Terms;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A desk is locked, opened, taken over and handed over, in the middle of each step of a visit (003 §23-3). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class LockedDeskUiTest {
    private static final Person SHIGEO = new Person("shigeo", "交代 茂男", Role.SUPERVISOR);
    private static final String STAPLE = "battery staple";
    private static final String PIN = "271828";
    private static final VirtualStaffCard CARD = VirtualStaffCard.of(VirtualPerson.number(0));

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private final MovedClock clock = new MovedClock();
    private PracticeWindow desk;
    private CounterWindow window;
    private InProcessReader staffReader;
    private int locks;

    @BeforeEach
    void open() throws Exception {
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
        desk = PracticeWindow.open(
                new Practice.Place(made.folder(), made.profile(), made.site(), addresses),
                clock,
                LockedDeskUiTest::hire);
        window = desk.window();
        staffReader = desk.counter().staffReader();
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

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsTheCaseWhereItWasThroughALockInTheMiddleOfEachStep() throws Exception {
        for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.FINISH))) {
            desk.signInByKeys(hands);
            UUID draft = draftAt(stage);
            desk.resume(draft, stage);
            String before = hands.words("#title");

            lockByKey();
            showsNothingOf(InventedVisit.NAME, before);
            assertTrue(drafts().contains(draft), "the draft of " + stage);
            unlock(Practice.PASSWORD);

            desk.at(stage);
            assertEquals(before, hands.words("#title"));
            int times = ++locks;
            until(() -> audited("desk.unlocked").size() == times);
            assertEquals(times, audited("desk.locked").size());
            Toolkit.run(window::leaveDesk);
        }
    }

    @Test
    void keepsWhatWasTypedForTheSamePersonAndRefusesEveryKeyMeanwhile() throws Exception {
        desk.signInByKeys(hands);
        UUID draft = desk.draftAt(Stage.FORM);
        desk.resume(draft, Stage.FORM);
        hands.type(KeyCode.F4);
        until(() -> focused() instanceof TextInputControl);
        hands.write("1234567");

        lockByKey();
        hands.type(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F10, KeyCode.F11, KeyCode.F12, KeyCode.ESCAPE);
        assertTrue(isLocked());
        unlock(Practice.PASSWORD);

        desk.at(Stage.FORM);
        until(() -> focused() instanceof TextInputControl field
                && field.getText().replaceAll("\\D", "").startsWith("1234567"));
    }

    @Test
    void opensForASupervisorWhoTakesTheCaseOverAtTheSameStepWithARecord() throws Exception {
        desk.signInByKeys(hands);
        UUID draft = desk.draftAt(Stage.PHOTO);
        desk.resume(draft, Stage.PHOTO);
        lockByKey();

        hands.click("#lock-other");
        hands.click("#lock-why-VISITOR");
        hands.write("#lock-id", SHIGEO.id());
        hands.write("#lock-password", STAPLE);
        hands.next();

        locked(false);
        desk.at(Stage.PHOTO);
        assertEquals(draft, desk.visit().id());
        until(() -> audited("desk.signedIn").stream().anyMatch(row -> row.who().equals(SHIGEO.id())));
        AuditRow taken = audited("desk.signedIn").getLast();
        assertEquals("takenOver", taken.subject());
        AuditRow over = audited("desk.takenOver").getLast();
        assertEquals(SHIGEO.id(), over.who());
        assertEquals(Practice.ID + " " + draft, over.subject());
        assertEquals("VISITOR", over.where().why());
    }

    @Test
    void handsTheCaseOverToWhoeverSignsInNext() throws Exception {
        desk.signInByKeys(hands);
        UUID draft = desk.draftAt(Stage.CONSENT);
        desk.resume(draft, Stage.CONSENT);

        hands.type(KeyCode.F12);
        nobody();
        missesAndChangesTheirPassword();

        desk.at(Stage.CONSENT);
        assertEquals(List.of(SHIGEO.id() + " 1"), told("desk.refusedBefore"));
        assertEquals(List.of(SHIGEO.id() + " " + SHIGEO.id()), told("people.password"));
        assertEquals(draft, desk.visit().id());
    }

    @Test
    void locksWithinASecondWhenTheStaffCardIsTaken() throws Exception {
        staffReader.insert(CARD);
        writePin();
        somebody();

        long taken = System.nanoTime();
        staffReader.remove();
        locked(true);
        long millis = Duration.ofNanos(System.nanoTime() - taken).toMillis();
        System.out.println("locked " + millis + " ms after the card was taken");

        staffReader.insert(CARD);
        writePin();
        locked(false);
        until(() -> !audited("desk.locked").isEmpty());
        assertEquals("CARD", audited("desk.locked").getLast().subject());
    }

    @Test
    void staysOpenWhenACardIsTakenByWhomNobodySignedIn() throws Exception {
        desk.signInByKeys(hands);
        staffReader.insert(CARD);
        cardIs(StaffCardState.There.class);

        staffReader.remove();
        cardIs(StaffCardState.Away.class);

        assertFalse(isLocked());
    }

    @Test
    void locksItselfWhenNobodyTouchesAnythingAndSignsOutInTheEnd() throws Exception {
        desk.signInByKeys(hands);
        clock.move(Duration.ofMinutes(4));
        hands.type(KeyCode.SHIFT);
        clock.move(Duration.ofMinutes(4));
        assertFalse(isLocked());

        clock.move(Duration.ofMinutes(1));
        locked(true);
        clock.move(Duration.ofMinutes(60));
        nobody();

        locked(false);
        hands.shown("#staff-id");
    }

    /** Their last day ends while they sit there. */
    @Test
    void locksOutWhoeverMayNotWorkAnyMoreFromThatMomentOn() throws Exception {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> noted = Optional.of(today);
        desk.practice().people().note(Practice.ID, new Terms(noted, noted, noted));
        desk.signInByKeys(hands);

        clock.move(Duration.between(
                clock.instant(), today.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        locked(true);
        until(() -> !audited("desk.locked").isEmpty());
        assertEquals("SHUT", audited("desk.locked").getFirst().subject());
        tryToUnlock(Practice.PASSWORD);

        hands.reads("#lock-notice-what", TEXTS.get("staff.shut.ENDED"));
        assertTrue(isLocked());
    }

    @Test
    void staysLockedWhenTheClockIsMovedBackAndForth() throws Exception {
        desk.signInByKeys(hands);
        lockByKey();
        for (int i = 0; i < 4; i++) {
            answer("wrong");
        }
        clock.move(Duration.ofDays(-1));
        answer(Practice.PASSWORD);

        hands.reads("#lock-notice-what", TEXTS.get("staff.tooSoon"));
        clock.move(Duration.ofDays(1));
        answer(Practice.PASSWORD);
        hands.reads("#lock-notice-what", TEXTS.get("staff.tooSoon"));
        assertTrue(isLocked());
    }

    private void missesAndChangesTheirPassword() {
        Toolkit.run(() -> window.signIn().signIn(SHIGEO.id(), "not it".toCharArray()));
        Watching.until(window.signIn().stepProperty(), SignInStep.Refused.class::isInstance, LIMIT);
        hands.click("#staff-change");
        hands.shown("#password-id");
        hands.write("#password-id", SHIGEO.id());
        hands.write("#password-old", STAPLE);
        hands.write("#password-fresh", "staple battery");
        hands.write("#password-again", "staple battery");
        hands.next();
        somebody();
    }

    /** Who did it and about what. */
    private List<String> told(String deed) {
        return audited(deed).stream()
                .map(row -> row.who() + " " + row.subject())
                .toList();
    }

    private UUID draftAt(Stage stage) throws Exception {
        Visit visit = new Visit(UUID.randomUUID(), desk.ticket("A"));
        while (visit.stage() != stage) {
            step(visit, stage);
        }
        return desk.kept(visit);
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
        return desk.workstation().drafts().look().open().stream()
                .map(OpenDraft::id)
                .toList();
    }

    /** None while nobody is at the desk. */
    private List<AuditRow> audited(String deed) {
        return desk.screensNow().stream()
                .flatMap(screens -> screens.workstation().audit().after(0, 1000).stream())
                .filter(row -> row.deed().equals(deed))
                .toList();
    }

    private void cardIs(Class<? extends StaffCardState> kind) {
        Watching.until(window.signIn().cardProperty(), kind::isInstance, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The field is there, and has the focus, when the card is. */
    private void writePin() {
        cardIs(StaffCardState.There.class);
        until(() -> focusedId().endsWith("-pin"));
        hands.write(PIN);
        hands.next();
    }

    private void somebody() {
        Watching.until(window.screensProperty(), Optional::isPresent, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void nobody() {
        Watching.until(window.screensProperty(), Optional::isEmpty, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void locked(boolean is) {
        Watching.until(window.lockedProperty(), now -> now == is, LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isLocked() {
        WaitForAsyncUtils.waitForFxEvents();
        return Toolkit.call(() -> window.lockedProperty().get());
    }

    private void lockByKey() {
        hands.keys(KeyCode.CONTROL, KeyCode.L);
        locked(true);
    }

    private void unlock(String password) {
        tryToUnlock(password);
        locked(false);
    }

    private void tryToUnlock(String password) {
        hands.write("#lock-password", password);
        hands.next();
        Watching.until(window.lock().stepProperty(), step -> !(step instanceof SignInStep.Checking), LIMIT);
    }

    /** Without fingers: whoever is slow here has waited long enough in the end. */
    private void answer(String password) {
        Toolkit.run(() -> window.lock().unlock(password.toCharArray()));
        Watching.until(window.lock().stepProperty(), step -> !(step instanceof SignInStep.Checking), LIMIT);
    }

    /** Neither a word of the visit nor of its screen is in the window while it is locked. */
    private void showsNothingOf(String... words) {
        for (Node node : hands.robot().lookup(".label, .text-input, .button").queryAll()) {
            String text = node instanceof Labeled labeled
                    ? labeled.getText()
                    : node instanceof TextInputControl field ? field.getText() : "";
            for (String word : words) {
                assertFalse(String.valueOf(text).contains(word), text);
            }
        }
        assertFalse(hands.sees("#shell"));
    }

    private String focusedId() {
        return Toolkit.call(() -> Optional.ofNullable(window.scene().getFocusOwner())
                .map(Node::getId)
                .orElse(""));
    }

    private Node focused() {
        return Toolkit.call(() -> window.scene().getFocusOwner());
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
