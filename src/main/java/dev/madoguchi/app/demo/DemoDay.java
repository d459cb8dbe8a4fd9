package dev.madoguchi.app.demo;

import dev.madoguchi.app.station.Devices;
import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.city.CityException;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.ClosingState;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A whole working day by itself: visitors from the ticket to the seal, receipts from the city, closing, and what is left. */
public final class DemoDay {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Profile profile;
    private final int visitors;
    private final Clock clock;
    private final boolean screens;

    /**
     * @param visitors how many come
     * @param screens whether every screen is taken too, in both languages, in several sizes and in high contrast
     */
    public DemoDay(Profile profile, int visitors, Clock clock, boolean screens) {
        this.screens = screens;
        this.profile = profile;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** Runs the day and leaves what it made in this folder, which must be empty or of an earlier demo day. */
    public DemoSummary run(Path out) throws DemoFault {
        long start = System.nanoTime();
        DemoFolder folder = new DemoFolder(out);
        Texts texts = new Texts(Locale.JAPANESE);
        Site site = profile.sites().getFirst();
        DemoMatter matter = DemoMatter.at(profile, site);
        Practice.Place place = new Practice.Place(folder.at("day"), profile, site, DeviceAddresses.simulated());
        try {
            folder.prepare();
            try (Practice practice = Practice.open(place, texts, clock);
                    FxBackground background = new FxBackground()) {
                Toolkit.start();
                DemoSummary summary = work(folder, practice, place, matter, texts, background, start);
                if (screens) {
                    takeScreens(folder);
                }
                write(folder, summary);
                return summary;
            }
        } catch (IOException
                | CityException
                | DeviceException
                | SecretException
                | EnrolmentException
                | ClosingException e) {
            throw new DemoFault("The demo day stopped: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new DemoFault("The demo day stopped: " + e.getMessage() + ". Run installer/madoguchi doctor.", e);
        } finally {
            Toolkit.stop();
        }
    }

    /** Walks through every screen once in each language. */
    private void takeScreens(DemoFolder folder)
            throws IOException, CityException, DeviceException, SecretException, EnrolmentException, ClosingException,
                    DemoFault {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            String language = locale.getLanguage();
            new ScreenTour(profile, new Texts(locale), clock)
                    .walk(folder.at("screens-day-" + language), new Lookbook(folder.at("screens"), language));
        }
        VisitorTour.of(profile, clock)
                .walk(List.of(VisitorLanguage.values()), Lookbook.ofVisitors(folder.at("screens")));
    }

    private DemoSummary work(
            DemoFolder folder,
            Practice practice,
            Practice.Place place,
            DemoMatter matter,
            Texts texts,
            FxBackground background,
            long start)
            throws IOException, CityException, DeviceException, ClosingException {
        SimulatedCounter counter = practice.devices().simulated().orElseThrow();
        SimulatedDocumentPrinter documents = new SimulatedDocumentPrinter();
        CounterWindow opened = Toolkit.call(() -> open(practice, place, documents, texts, background));
        try {
            Album album = new Album(opened.scene(), new Pictures(folder.at("screens")));
            CounterScreens screens = signIn(opened, album);
            DemoVisits visits = served(new DemoVisits(screens, counter, matter, album, clock));
            new DemoPapers(screens, album).handOver();
            DemoHarvest harvest = new DemoHarvest(folder, counter, documents);
            harvest.papers(visits.photos());
            DemoClosing closing = new DemoClosing(screens, album);
            closing.untilReceipted();
            Toolkit.run(screens::goHome);
            screens.untilHomeLists(visitors, LIMIT);
            album.take("home-receipted");
            Workstation workstation = screens.workstation();
            harvest.records(workstation.outbox(), practice.home().envelopes());
            harvest.workbook(screens.workbook());
            harvest.reports(new DemoReports(workstation, place, LocalDate.now(clock), texts));
            practice.city().exportKeys(folder.at("city-key"), place.profile().id());
            ClosingState.Certified certified = closing.close();
            harvest.closing(practice.home().certificates());
            harvest.trail(workstation.audit(), LocalDate.now(clock), texts);
            int slips = counter.printer().slips().size();
            int residue = certified.scanned().report().residue();
            var ended = new Ended(workstation, slips, closing.erased(), residue, place.site());
            return summary(ended, start, practice.devices().ways());
        } finally {
            Toolkit.run(opened::close);
        }
    }

    private DemoVisits served(DemoVisits visits) throws DeviceException {
        for (int number = 0; number < visitors; number++) {
            visits.serve(number);
        }
        return visits;
    }

    /** What the evening of a demonstration left. */
    private record Ended(Workstation workstation, int slips, int erased, int residue, Site site) {}

    private DemoSummary summary(Ended day, long start, Devices.Ways ways) {
        var outbox = day.workstation().outbox().rows();
        return new DemoSummary(
                visitors,
                day.slips(),
                outbox.size(),
                Math.toIntExact(
                        outbox.stream().filter(row -> row.receipt().isPresent()).count()),
                day.erased(),
                day.residue(),
                day.workstation()
                        .books()
                        .photoStatistics()
                        .of(LocalDate.now(clock), day.site().id()),
                Math.round((System.nanoTime() - start) / 1e8) / 10.0,
                ways);
    }

    private CounterWindow open(
            Practice practice,
            Practice.Place place,
            SimulatedDocumentPrinter documents,
            Texts texts,
            FxBackground background) {
        CounterWindow made = practice.window(place, documents, texts, background);
        Stage stage = new Stage();
        stage.setTitle("Madoguchi 窓口");
        stage.setScene(made.scene());
        stage.show();
        made.open();
        return made;
    }

    private static CounterScreens signIn(CounterWindow opened, Album album) {
        album.take("sign-in");
        Toolkit.run(() -> opened.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray()));
        return Watching.until(opened.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    private static void write(DemoFolder folder, DemoSummary summary) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.at(DemoFolder.SUMMARY), mapper.writeValueAsString(summary) + "\n");
    }
}
