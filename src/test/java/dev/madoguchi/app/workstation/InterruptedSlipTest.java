package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSetup;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.slip.PrintJob;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station goes down while a slip is being sent; its next start knows that nobody knows. */
class InterruptedSlipTest {
    private static final PasswordCost CHEAP = new PasswordCost(1024, 1, 1);

    @TempDir
    private Path folder;

    private Profile profile;
    private PracticeCity city;
    private StationHome home;
    private StationSetup setup;

    @BeforeEach
    void enrol() throws Exception {
        SecureRandom random = new SecureRandom();
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        city = MadeCity.open(folder.resolve("city"), profile.name());
        home = new StationHome(folder.resolve("workstation"));
        setup = new StationSetup(home, CHEAP, random);
        setup.run(
                new StationName(profile.id(), profile.sites().getFirst().id(), "T01"),
                city::enrol,
                List.of(new StationSetup.Newcomer(new Person(Practice.ID, "試験", Role.SUPERVISOR), Practice.PASSWORD)));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void asksForALookAtASlipThatWasBeingSentWhenTheStationWentDown() throws Exception {
        try (Session session = signIn()) {
            Workstation first = open(session);
            SlipPress press = new SlipPress(
                    new Outage(first), first.machines().printJournal(), new Texts(Locale.JAPANESE), Clock.systemUTC());
            assertThrows(
                    IllegalStateException.class,
                    () -> press.print(SlipKind.TICKET, "A-012", "A-012", Practice.ID, model -> new byte[10]));
        }

        try (Session session = signIn();
                Workstation next = open(session)) {
            List<String> open = next.machines().printJournal().open().stream()
                    .map(PrintJob::label)
                    .toList();

            assertEquals(List.of("A-012"), open);
        }
    }

    private Session signIn() throws Exception {
        return setup.people().open(Practice.ID, Practice.PASSWORD.toCharArray()).orElseThrow();
    }

    private Workstation open(Session session) throws Exception {
        var counter = new Workstation.Counter(profile, profile.sites().getFirst(), city.address(), Clock.systemUTC());
        return Workstation.open(home, session.stationKey(), counter, status -> {});
    }

    /** A printer in whose middle the whole station goes down. */
    private record Outage(Workstation station) implements SlipPrinter {
        @Override
        public PrinterModel model() {
            return PrinterModel.usual();
        }

        @Override
        public String name() {
            return "outage";
        }

        @Override
        public PrintOutcome print(byte[] escpos) {
            station.close();
            throw new IllegalStateException("the power is gone");
        }

        @Override
        public DeviceStatus look() {
            return new DeviceStatus.Ready(name());
        }
    }
}
