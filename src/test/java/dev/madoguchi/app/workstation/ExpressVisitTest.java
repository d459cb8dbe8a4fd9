package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.express.ExpressStep;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.photo.PersonCheck;
import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Visitors who come for express issue, through the window's own screens, in each of the three ways that cities want. */
@SuppressWarnings("NullAway.Init")
class ExpressVisitTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final SimulatedDocumentPrinter documents = new SimulatedDocumentPrinter();
    private Site site;
    private Practice practice;
    private SimulatedCounter counter;
    private CounterWindow window;
    private CounterScreens screens;

    private static javafx.stage.Stage primary;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        primary = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void putsThePhotoOnAnSdCardThoughItWasNotPluggedInAtFirst() throws Exception {
        open("kokubunji.yaml");
        SimulatedMedia media = counter.media();
        media.pull(SimulatedCounter.CARD);
        untilPhoto();
        photograph();
        serving(Stage.DELIVERY);
        byte[] photo = visit().photo().orElseThrow().jpeg();

        ExpressViewModel express = screens.express().orElseThrow();
        Toolkit.run(express::deliver);
        Watching.until(express.stepProperty(), new ExpressStep.Refused(MediaFault.ABSENT)::equals, LIMIT);
        Path card = media.insert(SimulatedCounter.CARD);
        Toolkit.run(express::deliver);
        DeliveredFile file = untilPrinted(express);
        assertArrayEquals(photo, Files.readAllBytes(card.resolve(file.name())));
        Toolkit.run(express::release);
        Watching.until(
                express.stepProperty(),
                now -> now instanceof ExpressStep.Delivered done && done.medium() == ExpressStep.Medium.SAFE,
                LIMIT);
        assertEquals(List.of(), media.volumes());
        Toolkit.run(express::goOn);

        serving(Stage.PAPER);
        assertEquals(Optional.of(file), visit().delivery().flatMap(Delivery::file));
        assertEquals("引渡票", documents.documents().getFirst().title());
        seal();
    }

    @Test
    void putsThePhotoIntoTheFolderThatTheCityNamed() throws Exception {
        open("kitakyushu.yaml");
        untilPhoto();
        photograph();
        serving(Stage.DELIVERY);

        ExpressViewModel express = screens.express().orElseThrow();
        Toolkit.run(express::deliver);
        DeliveredFile file = untilPrinted(express);

        assertTrue(Files.isRegularFile(counter.cityFolder().resolve(file.name())));
        Toolkit.run(express::goOn);
        serving(Stage.PAPER);
        seal();
    }

    @Test
    void takesNoPhotoWhereTheCitysTerminalDoes() throws Exception {
        open("kawagoe.yaml");
        untilPhoto();
        serving(Stage.DELIVERY);

        ExpressViewModel express = screens.express().orElseThrow();
        Toolkit.run(express::deliver);
        Watching.until(express.stepProperty(), ExpressStep.Delivered.class::isInstance, LIMIT);
        Toolkit.run(express::goOn);

        serving(Stage.PAPER);
        assertEquals(Optional.empty(), visit().photo());
        assertEquals(Optional.of(Way.CITY_TERMINAL), visit().delivery().map(Delivery::to));
        seal();
    }

    private void open(String profileFile) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", profileFile));
        site = profile.sites().stream()
                .filter(each -> express(profile, each).isPresent())
                .findFirst()
                .orElseThrow();
        var place = new Practice.Place(folder, profile, site, DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        counter = practice.devices().simulated().orElseThrow();
        window = Toolkit.call(() -> {
            CounterWindow made = practice.window(place, documents, texts, background);
            primary.setScene(made.scene());
            primary.show();
            made.open();
            return made;
        });
        Toolkit.run(() -> window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray()));
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    private static Optional<Procedure> express(Profile profile, Site site) {
        return profile.proceduresAt(site).stream()
                .filter(procedure -> procedure.routes().contains(Route.EXPRESS))
                .findFirst();
    }

    /** From the number to the chair. */
    private void untilPhoto() throws Exception {
        PracticeVisitor visitor = new PracticeVisitor(counter, 1, CLOCK, new SecureRandom());
        visitor.sit();
        Procedure procedure = screens.procedures().stream()
                .filter(each -> each.routes().contains(Route.EXPRESS))
                .findFirst()
                .orElseThrow();
        Toolkit.run(screens::nextVisitor);
        Toolkit.run(() -> screens.ticket().issue(screens.series(procedure)));
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.ticket()::goOn);
        serving(Stage.RECEPTION);
        Toolkit.run(() -> {
            screens.reception().choose(procedure);
            screens.reception().choose(Residency.RESIDENT);
            screens.reception().choose(Route.EXPRESS);
            screens.reception().goOn();
        });
        serving(Stage.CONSENT);
        Toolkit.run(screens.consent()::agree);
        serving(Stage.IDENTITY);
        visitor.layCard();
        var identity = screens.identity();
        Watching.until(identity.stepProperty(), IdentityStep.Asking.class::isInstance, LIMIT);
        Toolkit.run(() -> identity.enter(PracticeVisitor.PIN.toCharArray(), false));
        Watching.until(identity.stepProperty(), IdentityStep.Confirming.class::isInstance, LIMIT);
        assertTrue(Toolkit.call(() -> identity.confirm(visitor.telephone())));
    }

    private void photograph() {
        serving(Stage.PHOTO);
        var photo = screens.photo();
        Watching.until(
                photo.stepProperty(),
                now -> now instanceof PhotoStep.Framing framing
                        && !framing.measures().isEmpty()
                        && framing.measures().stream().noneMatch(each -> each.state() == Measure.State.FAIL),
                LIMIT);
        Toolkit.run(photo::shoot);
        Watching.until(photo.stepProperty(), PhotoStep.Taken.class::isInstance, LIMIT);
        Toolkit.run(() -> {
            photo.confirmedProperty().set(EnumSet.allOf(PersonCheck.class));
            photo.accept();
        });
    }

    private void seal() {
        Toolkit.run(() -> screens.paper().print());
        Watching.until(screens.paper().stepProperty(), PaperStep.Printed.class::isInstance, LIMIT);
        LocalDate day = visit().ticket().day();
        Toolkit.run(screens.paper()::handOver);
        Watching.until(screens.visitProperty(), VisitState.Sealed.class::isInstance, LIMIT);
        assertEquals(
                1,
                screens.workstation().books().tallies().totals(day, site.id()).get("express.delivered"));
    }

    private static DeliveredFile untilPrinted(ExpressViewModel express) {
        var done = (ExpressStep.Delivered) Watching.until(
                express.stepProperty(),
                now -> now instanceof ExpressStep.Delivered delivered && delivered.slip() == ExpressStep.Slip.PRINTED,
                LIMIT);
        return done.delivery().file().orElseThrow();
    }

    private Visit visit() {
        return Toolkit.call(screens::visit).orElseThrow();
    }

    private void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
    }
}
