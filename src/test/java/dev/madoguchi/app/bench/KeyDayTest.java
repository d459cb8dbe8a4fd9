package dev.madoguchi.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.MadePractice;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole day without a mouse, in a real window, by real keys. */
class KeyDayTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    /** Besides typing and what the visitor enters. */
    private static final int MOST_PRESSES = 12;

    @TempDir
    private Path folder;

    @Test
    void needsNoMouseFromTheSignInToTheCertificateAndTwelveKeysForAFirstVisit() throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = MadePractice.in(folder, profile, profile.sites().getFirst());
        Texts texts = new Texts(Locale.JAPANESE);
        Toolkit.start();
        try (Practice practice = Practice.open(place, texts, CLOCK);
                FxBackground background = new FxBackground()) {
            Stage stage = Toolkit.call(Stage::new);
            CounterWindow window =
                    Toolkit.call(() -> practice.window(place, new SimulatedDocumentPrinter(), texts, background));
            List<MouseEvent> pressed = new ArrayList<>();
            try {
                Toolkit.run(() -> {
                    window.scene().addEventFilter(MouseEvent.MOUSE_PRESSED, pressed::add);
                    stage.setScene(window.scene());
                    stage.show();
                    stage.requestFocus();
                    window.open();
                });
                KeyDay day = new KeyDay(window, practice.devices().simulated().orElseThrow(), CLOCK);

                day.work();

                System.out.println("a first visit takes " + day.firstVisit() + " key presses");
                assertTrue(day.firstVisit() <= MOST_PRESSES, day.firstVisit() + " presses");
                assertEquals(List.of(), pressed);
            } finally {
                Toolkit.run(() -> {
                    window.close();
                    stage.close();
                });
            }
        }
    }
}
