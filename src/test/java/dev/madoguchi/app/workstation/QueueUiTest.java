package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A clerk calls visitors by keys, at a counter where certificates go first (八代市), on a real server. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class QueueUiTest {
    private static final String PICTURES = "screens";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private QueueStation queue;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "yatsushiro.yaml");
        desk.signIn();
        hands.shown("#home-queue");
        queue = desk.workstation().queue();
        for (String series : List.of("A", "C", "C", "A")) {
            queue.issue("city-hall", series);
        }
        hands.byKey("#home-queue", KeyCode.F1);
        hands.shown("#queue-pick");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void callsWhoGoesFirstAndSaysWhyUntilSomebodySits() throws Exception {
        hands.reads("#queue-pick", TEXTS.get("queue.pick", "C-001", 4));
        hands.reads("#queue-why", TEXTS.get("queue.why.first"));
        hands.reads("#queue-rule", TEXTS.get("queue.rule", 3, 0, 30));

        call("C-001");
        desk.picture(PICTURES, "queue-called");
        hands.byKeys("#queue-recall", KeyCode.CONTROL, KeyCode.R);
        until(() -> entry("C", 1).calls() == 2);
        hands.byKeys("#queue-noShow", KeyCode.CONTROL, KeyCode.N);
        hands.reads("#queue-here", "―");
        assertEquals(QueuePhase.NO_SHOW, phase("C", 1));

        call("C-002");
        hands.byKeys("#queue-begin", KeyCode.CONTROL, KeyCode.ENTER);
        desk.at(Stage.RECEPTION);
        assertEquals(new VisitState.Serving(Stage.RECEPTION, "C-002"), desk.state());
        assertEquals(QueuePhase.SERVING, phase("C", 2));
    }

    @Test
    void endsTheNumberWithItsVisitAndComesBackToTheQueue() {
        call("C-001");
        hands.byKeys("#queue-begin", KeyCode.CONTROL, KeyCode.ENTER);
        desk.at(Stage.RECEPTION);

        Toolkit.run(desk.screens().reception()::leave);
        Watching.until(desk.screens().visitProperty(), VisitState.Left.class::isInstance, LIMIT);
        until(() -> phase("C", 1) == QueuePhase.LEFT);
        hands.type(KeyCode.F2);

        hands.reads("#queue-pick", TEXTS.get("queue.pick", "C-002", 3));
    }

    @Test
    void servesHoldsSendsOnAndTakesPapersBackByKeys() throws Exception {
        call("C-001");
        hands.byKey("#queue-serve", KeyCode.F7);
        until(() -> phase("C", 1) == QueuePhase.SERVING);
        hands.byKeys("#queue-hold", KeyCode.CONTROL, KeyCode.H);
        until(() -> phase("C", 1) == QueuePhase.HELD);
        desk.picture(PICTURES, "queue-held");
        hands.click("#queue-call-C-001");
        hands.reads("#queue-here", "C-001");
        hands.byKey("#queue-serve", KeyCode.F7);
        until(() -> phase("C", 1) == QueuePhase.SERVING);
        hands.byKey("#queue-done", KeyCode.F6);
        until(() -> phase("C", 1) == QueuePhase.DONE);
        hands.click("#queue-collect-C-001");
        hands.gone("#queue-collect-C-001");
        call("C-002");
        hands.byKeys("#queue-transfer", KeyCode.CONTROL, KeyCode.T);
        until(() -> phase("C", 2) == QueuePhase.TRANSFERRED);
        hands.reads("#queue-here", "―");
    }

    @Test
    void goesOnCallingWhileTheServerIsAwayAndSaysSo() throws Exception {
        desk.practice().city().away();
        call("C-001");
        Ticket alone = queue.issue("city-hall", "A");
        assertEquals("AA-001", alone.label());
        until(() -> hands.words("#queue-notice-what").startsWith("市のサーバーにつながりません"));
        desk.picture(PICTURES, "queue-alone");
        desk.practice().city().reachable();
        until(() -> queue.connected() && queue.undecided() == 0);
        until(() -> !hands.words("#queue-notice-what").startsWith("市のサーバー"));
        assertEquals(QueuePhase.CALLED, phase("C", 1));
        assertTrue(queue.alerts().isEmpty());
    }

    private void call(String label) {
        hands.byKey("#queue-next", KeyCode.F2);
        hands.reads("#queue-here", label);
    }

    private QueuePhase phase(String series, int number) {
        return entry(series, number).phase();
    }

    private QueueEntry entry(String series, int number) {
        return queue.book().entries().stream()
                .filter(entry ->
                        entry.ticket().series().equals(series) && entry.ticket().number() == number)
                .findFirst()
                .orElseThrow();
    }
}
