package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A clerk opens the ticket machine, has a ticket spoiled, signs in anew, and has it printed again, through the window. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class SlipDeskUiTest {
    private static final String PICTURES = "slips";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private SimulatedPrinter printer;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        printer = desk.counter().printer();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensTheMachineAndPrintsASpoiledTicketAgainAfterALookAtThePaper() throws Exception {
        desk.signInByKeys(hands);
        looksAtTheRecordsOnTheirWay();
        opensTheMachine();
        spoilsATicket();
        desk.signInByKeys(hands);
        printsItAgain();
    }

    private void looksAtTheRecordsOnTheirWay() {
        hands.fire("#home-sending"); // below the counts of the day
        hands.shown("#sending-count");
        hands.type(KeyCode.ESCAPE);
        hands.shown("#home-next");
    }

    private void opensTheMachine() throws Exception {
        hands.click("#home-menu");
        hands.click("#menu-machine");
        hands.shown("#machine-item-0");
        hands.type(KeyCode.F6);
        says("#machine-finding-1", "printer.printed");
        int items = desk.place().profile().rules().machine().opening().size();
        for (int at = 0; at < items; at++) {
            hands.click("#machine-item-" + at);
        }
        desk.picture(PICTURES, "machine-opening");
        hands.next();
        says("#machine-notice-what", "machine.done.OPENING");
        assertEquals(2, printer.slips().size());
        hands.type(KeyCode.ESCAPE);
        hands.shown("#home-next");
    }

    private void spoilsATicket() {
        hands.type(KeyCode.F2);
        printer.whenReceived(
                printer.received() + 3000, () -> printer.trouble(Trouble.none().withCoverOpen()));
        hands.click("#ticket-purpose-A");
        says("#ticket-notice-what", "printer.unknown");
        desk.signOutByKey(hands);
    }

    private void printsItAgain() throws Exception {
        hands.shown("#slip-again-A-001");
        printer.trouble(Trouble.none());
        desk.picture(PICTURES, "home-open-slip");
        int before = printer.slips().size();
        hands.click("#slip-again-A-001");
        until(() -> printer.slips().size() > before);
        until(() -> !hands.find("#slip-open").isVisible());
        String paper = new String(printer.slips().getLast().bytes(), Charset.forName("windows-31j"));
        assertTrue(paper.contains("再発行"), "the mark is on the paper");
        assertEquals(List.of(), desk.workstation().machines().printJournal().open());
        ImageIO.write(
                printer.slips().getLast().image(),
                "png",
                Path.of("target", PICTURES, "reprint.png").toFile());
    }

    private void says(String node, String key) {
        hands.reads(node, TEXTS.get(key));
    }
}
