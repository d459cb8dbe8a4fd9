package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.closing.SearchedFor;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's whole visit through the window, by clicks and keys, on simulated devices through the real drivers. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class OneVisitUiTest {
    private static final int MOST_SHOTS = 20;

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private PracticeVisitor visitor;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        visitor = new PracticeVisitor(desk.counter(), 1, CLOCK, new SecureRandom());
        visitor.sit();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesAVisitorFromTheTicketToTheSealWhilePlugsArePulled() throws Exception {
        desk.signInByKeys(hands);
        takesANumberThoughThePaperWasOut();
        receives();
        readsTheFormThoughTheCameraWasUnplugged();
        readsTheCardThoughThePinWasWrongOnce();
        photographs();
        sealsThoughTheServerIsAway();
        leavesARowForEachTouchAndNothingOfTheVisitor();
    }

    /** Who did what, when, at which station, to which case; and no text of the visitor that closing would look for. */
    private void leavesARowForEachTouchAndNothingOfTheVisitor() throws Exception {
        Workstation workstation = desk.workstation();
        LocalDate today = LocalDate.now(CLOCK);
        until(() -> workstation.audit().after(0, 1000).getLast().deed().equals("photo.erased.DELIVERED"));
        List<AuditRow> rows = workstation.audit().after(0, 1000);
        List<LedgerEntry> visitors = new ArrayList<>();
        workstation.daybook().entries(today).forEach(entry -> visitors.add(LedgerEntryCodec.decode(entry)));
        String visit = workstation.outbox().rows().getFirst().id().toString();

        assertEquals(
                List.of(
                        "program station.enrolled",
                        Practice.ID + " desk.signedIn password",
                        Practice.ID + " case.begun " + visit,
                        Practice.ID + " case.received " + visit,
                        Practice.ID + " case.agreed " + visit,
                        Practice.ID + " case.formRead " + visit,
                        Practice.ID + " card.read " + visit,
                        Practice.ID + " card.read " + visit,
                        Practice.ID + " case.identified " + visit,
                        Practice.ID + " case.photographed " + visit,
                        Practice.ID + " copy.printed " + visit,
                        Practice.ID + " case.sealed " + visit,
                        "photo photo.erased.DELIVERED"), // the city has it
                rows.stream()
                        .map(row ->
                                row.who() + " " + row.deed() + (row.who().equals("photo") ? "" : " " + row.subject()))
                        .map(String::strip)
                        .toList());
        for (AuditRow row : rows) {
            assertEquals("P01", row.where().station());
            assertEquals(today, LocalDate.ofInstant(row.at(), CLOCK.getZone()));
        }
        Set<String> searched = SearchedFor.of(visitors, today);
        assertTrue(searched.size() > 10, "only " + searched.size() + " texts were looked for");
        String trail = rows.toString();
        assertEquals(List.of(), searched.stream().filter(trail::contains).toList());
    }

    private void takesANumberThoughThePaperWasOut() {
        desk.counter().printer().trouble(Trouble.none().paperFor(0));
        hands.shown("#home-next");
        hands.type(KeyCode.F2);
        hands.click("#ticket-purpose-A");
        says("#ticket-notice-what", "device.printer.OUT_OF_PAPER");
        says("#ticket-notice-todo", "device.printer.OUT_OF_PAPER.todo");

        desk.counter().printer().trouble(Trouble.none());
        hands.type(KeyCode.F5);
        says("#ticket-notice-what", "printer.printed");
        assertEquals(1, desk.counter().printer().slips().size());
        hands.next();
        desk.at(Stage.RECEPTION);
    }

    private void receives() {
        hands.click(
                "#reception-procedure-" + desk.screens().procedures().getFirst().id());
        hands.click("#reception-route-at_issue");
        hands.next();
        desk.at(Stage.CONSENT);
        hands.click("#consent-yes");
        hands.next();
        desk.at(Stage.FORM);
    }

    private void readsTheFormThoughTheCameraWasUnplugged() throws Exception {
        desk.counter().camera().unplug();
        says("#form-notice-what", "device.camera.ABSENT");
        says("#form-notice-todo", "device.camera.ABSENT.todo");
        desk.counter().camera().plug();
        visitor.showForm();
        says("#form-notice-what", "form.found");
        visitor.putFormDown();
        hands.next();
        desk.at(Stage.IDENTITY);
    }

    private void readsTheCardThoughThePinWasWrongOnce() throws Exception {
        visitor.layCard();
        enterPin("9999");
        until(() -> hands.words("#identity-tries").contains("2"));
        visitor.takeCard();
        visitor.layCard();
        enterPin(PracticeVisitor.PIN);
        hands.write("#identity-telephone", visitor.telephone());
        hands.next();
        desk.at(Stage.PHOTO);
        visitor.takeCard();
    }

    private void enterPin(String pin) {
        Watching.until(desk.screens().identity().stepProperty(), IdentityStep.Asking.class::isInstance, LIMIT);
        hands.next();
        hands.shown("#visitor-pin");
        hands.write(pin);
        hands.type(KeyCode.ENTER);
        hands.gone("#visitor-pin");
    }

    /** A blink spoils a photo: then it is taken again. That everything was looked at goes on by itself. */
    private void photographs() {
        for (int shots = 0; !usable(); shots++) {
            assertTrue(shots < MOST_SHOTS, "no photo of the visitor can be used: " + photo());
            if (photo() instanceof PhotoStep.Taken) {
                hands.byKey("#photo-again", KeyCode.F5);
            }
            until(() -> photo() instanceof PhotoStep.Framing framing
                    && !framing.measures().isEmpty()
                    && framing.problem().isEmpty());
            hands.byKey("#photo-shoot", KeyCode.F8);
            until(() -> !(photo() instanceof PhotoStep.Shooting));
        }
        hands.byKey("#photo-person-all", KeyCode.F7);
        desk.at(Stage.PAPER);
    }

    private boolean usable() {
        return photo() instanceof PhotoStep.Taken taken && !taken.fails();
    }

    private PhotoStep photo() {
        return desk.screens().photo().stepProperty().get();
    }

    private void sealsThoughTheServerIsAway() {
        desk.practice().city().away();
        hands.click("#paper-print");
        says("#paper-notice-what", "paper.printed");
        hands.next();
        Watching.until(desk.screens().visitProperty(), VisitState.Sealed.class::isInstance, LIMIT);
        Workstation workstation = desk.workstation();
        until(() -> workstation.outbox().rows().getFirst().reason().equals(Optional.of("sync.SERVER_AWAY")));
        assertTrue(TEXTS.get("sync.SERVER_AWAY.todo").contains("続けられます"));

        desk.practice().city().reachable();
        workstation.sync().wake();
        until(() -> workstation.outbox().rows().getFirst().state() == OutboxState.RECEIPTED);
    }

    private void says(String node, String key) {
        hands.reads(node, TEXTS.get(key));
    }
}
