package dev.madoguchi.app.bench;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;

/**
 * Works a day by keyboard alone in a process of its own, and prints how long the screen took to answer a key (99th percentile), the
 * longest gap between two pulses, both in milliseconds, and how many keys were pressed.
 */
final class KeyDayRun {
    private static final double PERCENTILE = 99;
    /** Ten keys a second are pressed by who types 600 characters in a minute; nobody at a counter is quicker. */
    private static final Duration PACE = Duration.ofMillis(100);
    /** Nobody answers sooner what they see. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private KeyDayRun() {}

    /** Arguments: the municipality's profile, and perhaps a file for the keys and gaps that took long. */
    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        Path folder = Files.createTempDirectory("madoguchi-day");
        Profile profile = Profiles.read(Path.of(arguments[0]));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        Texts texts = new Texts(Locale.JAPANESE);
        try (PulsePhases phases = new PulsePhases()) {
            Toolkit.start();
            try (Practice practice = Practice.open(place, texts, clock);
                    FxBackground background = new FxBackground()) {
                CounterWindow window =
                        Toolkit.call(() -> practice.window(place, new SimulatedDocumentPrinter(), texts, background));
                PulseWatch pulses = Toolkit.call(() -> show(window));
                KeyDay day = new KeyDay(
                        window, practice.devices().simulated().orElseThrow(), clock, new Keyboard(PACE, LOOK));
                Toolkit.run(pulses::begin);
                day.work();
                double gap = Toolkit.call(pulses::longestMillis);
                List<PulseWatch.Gap> gaps = Toolkit.call(pulses::gaps);
                Toolkit.run(window::close);
                SlowKeys slow = new SlowKeys(day.presses(), gaps, phases.end());
                if (arguments.length > 1) {
                    Files.writeString(Path.of(arguments[1]), slow.table());
                }
                System.out.printf(
                        Locale.ROOT,
                        "%.2f %.2f %d%n",
                        slow.percentile(PERCENTILE),
                        gap,
                        day.presses().size());
            }
        } finally {
            Toolkit.stop();
            Benchmarks.remove(folder);
        }
        System.exit(0);
    }

    private static PulseWatch show(CounterWindow window) {
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        stage.requestFocus();
        window.open();
        return new PulseWatch();
    }
}
