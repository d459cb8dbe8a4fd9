package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.SetUpViewModel;
import dev.madoguchi.app.workstation.SetUpWindow;
import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.app.workstation.StationEnrolment;
import dev.madoguchi.app.workstation.StationHome;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.city.CityException;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
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
import java.util.Optional;
import java.util.SequencedMap;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
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
     */
    public void walk(Path folder, Onlooker onlooker)
            throws IOException, CityException, DeviceException, SecretException, EnrolmentException, ClosingException,
                    DemoFault {
        Site site = profile.sites().getFirst();
        Practice.Place place = new Practice.Place(folder, profile, site, DeviceAddresses.simulated());
        try (Practice practice = Practice.open(place, texts, clock);
                FxBackground threads = new FxBackground()) {
            setUp(folder, threads, onlooker);
            WatchedBackground background = new WatchedBackground(threads);
            Stage stage = Toolkit.call(Stage::new);
            CounterWindow window = Toolkit.call(
                    () -> open(practice.window(place, new SimulatedDocumentPrinter(), texts, background), stage));
            try {
                Album album = new Album(window.scene(), onlooker, () -> background.settle(SETTLE));
                walk(window, practice, DemoMatter.at(profile, site), album);
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

    private void walk(CounterWindow window, Practice practice, DemoMatter matter, Album album) throws DeviceException {
        CounterScreens screens = signIn(window, album);
        Toolkit.run(screens::goHome);
        album.take("home");
        over(window.scene(), album);
        fault(window, album);
        var counter = practice.devices().simulated().orElseThrow();
        DemoVisits visits = new DemoVisits(screens, counter, matter, album, clock);
        visits.untilPapers(0);
        each(screens.rare(), album);
        visits.handOver();
        each(screens.office(), album);
        new DemoPapers(screens, album).handOver();
        DemoClosing closing = new DemoClosing(screens, album);
        closing.untilReceipted();
        closing.close();
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

    private static void press(Scene scene, String id) {
        Toolkit.run(() -> {
            Node button = scene.lookup("#" + id);
            button.fireEvent(new ActionEvent());
        });
    }
}
