package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.express.DeliveredFile;
import dev.madoguchi.express.Delivery;
import dev.madoguchi.express.ExpressStep;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.photo.PersonCheck;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Visitors who come for express issue, through the window's own screens, in each of the three ways that cities want. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class ExpressVisitTest {
    @TempDir
    private Path folder;

    private Site site;
    private PracticeWindow desk;
    private CounterScreens screens;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void putsThePhotoOnAnSdCardThoughItWasNotPluggedInAtFirst() throws Exception {
        open("kokubunji.yaml");
        SimulatedMedia media = desk.counter().media();
        media.pull(SimulatedCounter.CARD);
        untilPhoto();
        photograph();
        desk.at(Stage.DELIVERY);
        byte[] photo = desk.visit().photo().orElseThrow().jpeg();

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

        desk.at(Stage.PAPER);
        assertEquals(Optional.of(file), desk.visit().delivery().flatMap(Delivery::file));
        assertEquals("引渡票", desk.documents().documents().getFirst().title());
        seal();
    }

    @Test
    void putsThePhotoIntoTheFolderThatTheCityNamed() throws Exception {
        open("kitakyushu.yaml");
        untilPhoto();
        photograph();
        desk.at(Stage.DELIVERY);

        ExpressViewModel express = screens.express().orElseThrow();
        Toolkit.run(express::deliver);
        DeliveredFile file = untilPrinted(express);

        assertTrue(Files.isRegularFile(desk.counter().cityFolder().resolve(file.name())));
        Toolkit.run(express::goOn);
        desk.at(Stage.PAPER);
        seal();
    }

    @Test
    void takesNoPhotoWhereTheCitysTerminalDoes() throws Exception {
        open("kawagoe.yaml");
        untilPhoto();
        desk.at(Stage.DELIVERY);

        ExpressViewModel express = screens.express().orElseThrow();
        Toolkit.run(express::deliver);
        Watching.until(express.stepProperty(), ExpressStep.Delivered.class::isInstance, LIMIT);
        Toolkit.run(express::goOn);

        desk.at(Stage.PAPER);
        assertEquals(Optional.empty(), desk.visit().photo());
        assertEquals(Optional.of(Way.CITY_TERMINAL), desk.visit().delivery().map(Delivery::to));
        seal();
    }

    private void open(String profileFile) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", profileFile));
        site = profile.sites().stream()
                .filter(each -> express(profile, each).isPresent())
                .findFirst()
                .orElseThrow();
        desk = PracticeWindow.open(MadePractice.in(folder, profile, site), CLOCK);
        desk.signIn();
        screens = desk.screens();
    }

    private static Optional<Procedure> express(Profile profile, Site site) {
        return profile.proceduresAt(site).stream()
                .filter(procedure -> procedure.routes().contains(Route.EXPRESS))
                .findFirst();
    }

    /** From the number to the chair. */
    private void untilPhoto() throws Exception {
        PracticeVisitor visitor = new PracticeVisitor(desk.counter(), 1, CLOCK, new SecureRandom());
        visitor.sit();
        Procedure procedure = screens.procedures().stream()
                .filter(each -> each.routes().contains(Route.EXPRESS))
                .findFirst()
                .orElseThrow();
        Toolkit.run(screens::nextVisitor);
        Toolkit.run(() -> screens.ticket().issue(screens.series(procedure)));
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.ticket()::goOn);
        desk.at(Stage.RECEPTION);
        Toolkit.run(() -> {
            screens.reception().choose(procedure);
            screens.reception().choose(Residency.RESIDENT);
            screens.reception().choose(Route.EXPRESS);
            screens.reception().goOn();
        });
        desk.at(Stage.CONSENT);
        Toolkit.run(screens.consent()::agree);
        desk.at(Stage.IDENTITY);
        visitor.layCard();
        var identity = desk.enterPin();
        assertTrue(Toolkit.call(() -> identity.confirm(visitor.telephone())));
    }

    private void photograph() {
        desk.at(Stage.PHOTO);
        var photo = screens.photo();
        Shots.usable(photo, LIMIT);
        Toolkit.run(() -> {
            photo.confirmedProperty().set(EnumSet.allOf(PersonCheck.class));
            photo.accept();
        });
    }

    private void seal() {
        Toolkit.run(() -> screens.paper().print());
        Watching.until(screens.paper().stepProperty(), PaperStep.Printed.class::isInstance, LIMIT);
        LocalDate day = desk.visit().ticket().day();
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
}
