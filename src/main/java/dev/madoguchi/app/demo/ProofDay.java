package dev.madoguchi.app.demo;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticeVisitor;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;

/**
 * A workstation that serves and closes a day and then stands still, so that another process can look at what it left: on standard
 * output it says {@link #SERVED} before closing and {@link #CLOSED} after, and each time waits for a line.
 *
 * <p>What its visitors are it writes into a folder that is not looked at: their ledger entries as {@code N.entry}, their photos as
 * {@code N.jpg}, and after closing what is still reachable in its heap as {@code heap.hprof}.
 */
public final class ProofDay {
    /** Said when the visitors are gone and the city has signed. */
    public static final String SERVED = "served";

    /** Said when the day is certified and the heap is written. */
    public static final String CLOSED = "closed";

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String PLANTED = "planted.txt";

    private final Practice practice;
    private final Practice.Place place;
    private final Path known;
    private final SimulatedDocumentPrinter documents = new SimulatedDocumentPrinter();
    private final BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final boolean plant;

    private ProofDay(Practice practice, Practice.Place place, Path known, boolean plant) {
        this.practice = practice;
        this.place = place;
        this.known = known;
        this.plant = plant;
    }

    /**
     * Arguments: the profile's file, the folder of {@link #placeIn}, the server's address, the folder for what is known, how many visitors
     * come, and whether something is to be left on purpose.
     */
    public static void main(String[] arguments) throws Exception {
        Practice.Place place = placeIn(Path.of(arguments[1]), Profiles.read(Path.of(arguments[0])));
        Toolkit.start();
        try (Practice practice = Practice.at(URI.create(arguments[2]), place, CLOCK);
                FxBackground background = new FxBackground()) {
            new ProofDay(practice, place, Path.of(arguments[3]), Boolean.parseBoolean(arguments[5]))
                    .work(Integer.parseInt(arguments[4]), background);
        } finally {
            Toolkit.stop();
        }
    }

    /** The counter in this folder, which must be {@link Practice#make made} before. */
    public static Practice.Place placeIn(Path folder, Profile profile) {
        Site site = profile.sites().getFirst();
        return new Practice.Place(folder, profile, site, DeviceAddresses.simulated());
    }

    private void work(int visitors, FxBackground background) throws Exception {
        CounterWindow opened = Toolkit.call(() -> open(background));
        try {
            Toolkit.run(() -> opened.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray()));
            CounterScreens screens = Watching.until(opened.screensProperty(), Optional::isPresent, LIMIT)
                    .orElseThrow();
            Album album = new Album(opened.scene(), (name, scene) -> {});
            serve(screens, album, visitors);
            new DemoPapers(screens, album).handOver();
            DemoClosing closing = new DemoClosing(screens, album);
            closing.untilReceipted();
            tellEntries(screens);
            say(SERVED);
            closing.close();
            documents.takeAway();
            if (plant) {
                leave();
            }
            dumpHeap();
            say(CLOSED);
        } finally {
            Toolkit.run(opened::close);
        }
    }

    private CounterWindow open(FxBackground background) {
        CounterWindow made = practice.window(place, documents, new Texts(Locale.JAPANESE), background);
        Stage stage = new Stage();
        stage.setScene(made.scene());
        stage.show();
        made.open();
        return made;
    }

    private void serve(CounterScreens screens, Album album, int visitors) throws Exception {
        SimulatedCounter counter = practice.devices().simulated().orElseThrow();
        DemoVisits visits =
                new DemoVisits(screens, counter, DemoMatter.at(place.profile(), place.site()), album, CLOCK);
        DrawnPeople people = new DrawnPeople(new SecureRandom());
        for (int number = 0; number < visitors; number++) {
            visits.serve(new PracticeVisitor(counter, people.number(), people.next(), CLOCK, new SecureRandom()));
        }
        int number = 0;
        for (CardPhoto photo : visits.photos()) {
            Files.write(known.resolve(number++ + ".jpg"), photo.jpeg());
        }
    }

    private void tellEntries(CounterScreens screens) throws Exception {
        int number = 0;
        for (LocalDate day : screens.workstation().daybook().days()) {
            for (byte[] entry : screens.workstation().daybook().entries(day)) {
                Files.write(known.resolve(number++ + ".entry"), entry);
            }
        }
    }

    /** What the proof must find, where it is asked to show that it finds something: on the disk, and in a printer's memory. */
    private void leave() throws IOException, DeviceException {
        byte[] entry = Files.readAllBytes(known.resolve("0.entry"));
        Files.write(practice.home().root().resolve(PLANTED), entry);
        documents.print(PLANTED, entry);
    }

    private void dumpHeap() throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(known.resolve("heap.hprof").toString(), true);
    }

    private void say(String what) throws IOException {
        System.out.println(what);
        if (orders.readLine() == null) {
            throw new IOException("nobody looks at this day any more");
        }
    }

    /** What {@link #main} is given. */
    public static List<String> arguments(
            Path profile, Practice.Place place, URI server, Path known, int visitors, boolean plant) {
        return List.of(
                profile.toString(),
                place.folder().toString(),
                server.toString(),
                known.toString(),
                String.valueOf(visitors),
                String.valueOf(plant));
    }
}
