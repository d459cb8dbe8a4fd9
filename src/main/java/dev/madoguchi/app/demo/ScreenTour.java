package dev.madoguchi.app.demo;

import dev.madoguchi.app.setup.SetUpViewModel;
import dev.madoguchi.app.setup.SetUpWindow;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.city.CityException;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.PrintedDocument;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Goes once through every screen of a counter, with an invented visitor. JavaFX has to run. */
public final class ScreenTour {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** For work that waits for a person, such as the look at the reader. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Profile profile;
    private final Texts texts;
    private final Clock clock;

    public ScreenTour(Profile profile, Texts texts, Clock clock) {
        this.profile = profile;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Walks from the sign-in to the erasure certificate.
     *
     * @param folder where the counter of this walk lives; empty or not there yet
     * @return what came out of its printers
     */
    public Printed walk(Path folder, Onlooker onlooker)
            throws IOException, CityException, DeviceException, SecretException, EnrolmentException, ClosingException,
                    DemoFault {
        Site site = profile.sites().getFirst();
        Practice.Place place = new Practice.Place(folder, profile, site, DeviceAddresses.simulated());
        try (Practice practice = Practice.open(place, texts, clock);
                FxBackground threads = new FxBackground()) {
            setUp(folder, threads, onlooker);
            WatchedBackground background = new WatchedBackground(threads);
            Stage stage = Toolkit.call(Stage::new);
            SimulatedDocumentPrinter papers = new SimulatedDocumentPrinter();
            CounterWindow window = Toolkit.call(() -> open(practice.window(place, papers, texts, background), stage));
            try {
                Album album = new Album(window.scene(), onlooker, () -> {
                    touch(window.scene());
                    background.settle(SETTLE);
                });
                BesideTour beside = new BesideTour(profile, texts, clock, onlooker);
                beside.practice(practice);
                beside.board();
                walk(window, practice, new Beside(beside, folder, threads), album);
                return new Printed(
                        papers.documents(),
                        practice.devices().simulated().orElseThrow().printer().slips());
            } finally {
                Toolkit.run(() -> {
                    window.close();
                    stage.close();
                });
            }
        }
    }

    private static CounterWindow open(CounterWindow window, Stage stage) {
        stage.setScene(window.scene());
        stage.show();
        window.open();
        return window;
    }

    /** What came out of the printers on the way. */
    public record Printed(List<PrintedDocument> documents, List<Slip> slips) {
        public Printed {
            documents = List.copyOf(documents);
            slips = List.copyOf(slips);
        }
    }

    /** What is looked at in windows of their own. */
    private record Beside(BesideTour tour, Path folder, FxBackground threads) {}

    private void walk(CounterWindow window, Practice practice, Beside beside, Album album)
            throws IOException, CityException, DeviceException, SecretException, DemoFault {
        CounterScreens screens = signIn(window, album);
        Toolkit.run(screens::goHome);
        album.take("home");
        over(window.scene(), album);
        locked(window, album);
        fault(window, album);
        var counter = practice.devices().simulated().orElseThrow();
        DemoVisits visits = new DemoVisits(
                screens, counter, DemoMatter.at(profile, profile.sites().getFirst()), album, clock);
        visits.untilPhoto(0);
        booth(window, screens, album);
        visits.pullCamera();
        visits.spoilShot();
        visits.photograph();
        each(screens.rare(), album);
        visits.handOver();
        each(screens.office(), album);
        new DemoPapers(screens, album).handOver();
        DemoClosing closing = new DemoClosing(screens, album);
        closing.untilReceipted();
        beside.tour().cityDesk(beside.folder(), practice, beside.threads());
        closing.close();
    }

    /** The visitor is put aside by a fault nobody foresaw, waits for the booth's photographer, and is taken up there. */
    private static void booth(CounterWindow window, CounterScreens screens, Album album) {
        Toolkit.run(() -> window.fault(new FaultCode("3F2A")));
        press(window.scene(), "fault-home");
        Toolkit.run(screens::goBooth);
        album.take("home-booth");
        Toolkit.run(screens::goHome);
        album.take("home-day-open");
        Toolkit.run(screens::goBooth);
        press(window.scene(), "home-photo");
    }

    /** What covers the screen while whoever works there is away, and the way back. */
    private static void locked(CounterWindow window, Album album) {
        press(window.scene(), "header-lock-screen");
        album.take("locked");
        Toolkit.run(() -> window.lock().unlock(Practice.PASSWORD.toCharArray()));
        Watching.until(window.lockedProperty(), locked -> !locked, LIMIT);
    }

    private static CounterScreens signIn(CounterWindow window, Album album) {
        album.take("sign-in");
        Toolkit.run(() -> window.signIn().change(Practice.ID));
        album.take("sign-in-password");
        Toolkit.run(() -> {
            window.leaveDesk();
            window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray());
        });
        return Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    /** What can stand over or beside every screen. */
    private static void over(Scene scene, Album album) {
        press(scene, "header-hide");
        album.take("home-hidden");
        press(scene, "header-hide");
        press(scene, "header-beside");
        album.take("home-manual");
        press(scene, "header-beside");
    }

    /** What stands in the screen's place when something happens that nobody foresaw, and the way back. */
    private static void fault(CounterWindow window, Album album) {
        Toolkit.run(() -> window.fault(new FaultCode("3F2A")));
        album.take("fault");
        press(window.scene(), "fault-onward");
    }

    /** The set-up of a fresh computer, with nothing behind it. */
    private void setUp(Path folder, FxBackground background, Onlooker onlooker) {
        StationHome home = new StationHome(folder.resolve("fresh"));
        SetUpViewModel model = new SetUpViewModel(
                home, new StationEnrolment(home, new SecureRandom()), EnrolmentLink::new, background);
        Stage stage = Toolkit.call(Stage::new);
        SetUpWindow window = Toolkit.call(() -> new SetUpWindow(model, home, background, texts, clock, over -> {}));
        try {
            Toolkit.run(() -> {
                stage.setScene(window.scene());
                stage.show();
            });
            each(window.every(profile), new Album(window.scene(), onlooker));
        } finally {
            Toolkit.run(stage::close);
        }
    }

    private static void each(SequencedMap<String, Runnable> ways, Album album) {
        ways.forEach((name, show) -> {
            Toolkit.run(show);
            album.take(name);
        });
    }

    /** Somebody is at the keyboard: a walk that takes its time is not locked out. */
    private static void touch(Scene scene) {
        Toolkit.run(() -> List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                .forEach(type -> scene.getRoot()
                        .fireEvent(new KeyEvent(type, "", "", KeyCode.SHIFT, true, false, false, false))));
    }

    private static void press(Scene scene, String id) {
        Toolkit.run(() -> {
            Node button = scene.lookup("#" + id);
            button.fireEvent(new ActionEvent());
        });
    }
}
