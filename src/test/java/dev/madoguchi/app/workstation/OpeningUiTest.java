package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.computer.OpeningCheck;
import dev.madoguchi.computer.OpeningCheck.Outcome;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.paper.PrintedDocument;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A counter is opened: each device is tried on its real wire, what only a person sees is confirmed, and one sheet says so. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class OpeningUiTest {
    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        desk.signIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void triesEachDeviceAndKeepsWhoConfirmedIt() throws Exception {
        Toolkit.run(desk.screens()::goOpening);
        int before = desk.counter().printer().slips().size();

        // Everything that needs nobody, by one key.
        hands.shown("#trial-camera-confirm");
        hands.type(KeyCode.F5);
        seen("camera");
        seen("slip");
        seen("page");
        assertTrue(hands.find("#trial-camera-picture", ImageView.class).isVisible());
        assertEquals(before + 1, desk.counter().printer().slips().size());
        assertEquals(1, desk.documents().documents().size());
        hands.fire("#trial-camera-confirm");
        hands.fire("#trial-slip-confirm");
        hands.fire("#trial-page-confirm");

        // The card is laid by a person; the clock is held against the server's, which by then has told its time.
        new PracticeVisitor(desk.counter(), 0, CLOCK, new SecureRandom()).layCard(VirtualCardKind.MY_NUMBER);
        hands.fire("#trial-card-look");
        settle("card");
        settle("city");
        settle("clock");
        hands.fire("#trial-clock-confirm");

        // The other half, and one record of both.
        hands.click("#trial-onward");
        until(() -> hands.acts("#computer-again"));
        hands.robot().lookup(".check-box").queryAllAs(CheckBox.class).forEach(box -> Toolkit.run(box::fire));
        hands.click("#computer-confirm");
        until(() -> desk.documents().documents().size() == 2);
        OpeningCheck check = desk.workstation()
                .machines()
                .openingChecks()
                .of(LocalDate.now(CLOCK))
                .getFirst();
        assertEquals(Practice.ID, check.who());
        assertEquals(
                List.of("TRIAL_CAMERA", "TRIAL_CARD", "TRIAL_SLIP", "TRIAL_PAGE", "TRIAL_CITY", "TRIAL_CLOCK"),
                check.rows().stream()
                        .filter(row -> row.outcome() == Outcome.WORKED)
                        .map(OpeningCheck.Row::subject)
                        .toList());
        printsWhoConfirmedWhat(desk.documents().documents().getLast(), check);
    }

    /** The sheet that the office files: who confirmed it and when, and each device that was tried. */
    private static void printsWhoConfirmedWhat(PrintedDocument sheet, OpeningCheck check) throws IOException {
        String text;
        try (PDDocument pdf = Loader.loadPDF(sheet.bytes())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("[\\s　]", "");
        }

        String at = DateTimeFormatter.ofPattern("HH:mm").format(check.at().atZone(CLOCK.getZone()));
        assertTrue(text.contains("確認者研修太郎確認時刻" + at), text);
        for (OpeningCheck.Row row : check.rows()) {
            if (row.outcome() == Outcome.WORKED) {
                String device = TEXTS.get("trial." + row.subject().substring("TRIAL_".length()));
                String tried = TEXTS.get("computer.tried", device) + TEXTS.get("computer.outcome.WORKED");
                assertTrue(text.contains(tried.replaceAll("[\\s　]", "")), tried + " in " + text);
            }
        }
    }

    private void seen(String device) {
        until(() -> hands.acts("#trial-" + device + "-confirm"));
    }

    /** Tries until it works: the line to the server comes up on a thread of its own. */
    private void settle(String device) {
        String state = "#trial-" + device + "-state";
        until(() -> {
            if (hands.sees(state + ".tone-stopped") && hands.acts("#trial-" + device + "-look")) {
                hands.fire("#trial-" + device + "-look");
            }
            return hands.sees(state + ".tone-ready") || hands.sees(state + ".tone-person");
        });
    }
}
