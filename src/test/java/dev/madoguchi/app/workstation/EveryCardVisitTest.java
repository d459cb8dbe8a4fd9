package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.express.ExpressStep;
import dev.madoguchi.express.ExpressViewModel;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.identity.IdentityViewModel;
import dev.madoguchi.identity.Sex;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whole visits, each with another card on the simulated reader, from the number to the seal. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class EveryCardVisitTest {
    @TempDir
    private Path folder;

    private PracticeWindow desk;
    private CounterScreens screens;
    private IdentityViewModel identity;

    @BeforeEach
    void open() throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kawagoe.yaml"));
        Site site = profile.sites().stream()
                .filter(each -> profile.proceduresAt(each).stream().anyMatch(EveryCardVisitTest::express))
                .findFirst()
                .orElseThrow();
        desk = PracticeWindow.open(MadePractice.in(folder, profile, site), CLOCK);
        desk.signIn();
        screens = desk.screens();
        identity = screens.identity();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void sealsAVisitWithALicenceAndWithEachKindOfResidenceCard() throws Exception {
        int number = 0;
        for (VirtualCardKind kind : List.of(
                VirtualCardKind.LICENCE,
                VirtualCardKind.LICENCE_WITHOUT_PIN,
                VirtualCardKind.RESIDENCE,
                VirtualCardKind.SPECIAL,
                VirtualCardKind.RESIDENCE_2,
                VirtualCardKind.SPECIAL_2)) {
            PracticeVisitor visitor = arrives(number++);
            visitor.layCard(kind);
            var asking = (IdentityStep.Asking)
                    Watching.until(identity.stepProperty(), IdentityStep.Asking.class::isInstance, LIMIT);
            Toolkit.run(() -> identity.enter(entry(asking.entry(), visitor, kind), false));
            Watching.until(identity.stepProperty(), IdentityStep.Completing.class::isInstance, LIMIT);
            Applicant typed =
                    new Applicant(new FourItems("見本　太郎", "東京都見本市窓口町１", "19850412", Sex.MALE), visitor.telephone());
            Toolkit.run(() -> identity.confirm(typed));

            desk.at(Stage.DELIVERY);
            assertEquals(Optional.of(typed), desk.visit().applicant());
            assertEquals(
                    kind.word().startsWith("licence") ? CardKind.DRIVER_LICENCE : CardKind.RESIDENCE_CARD,
                    desk.visit().card().map(CardFacts::kind).orElseThrow());
            seals(visitor);
        }
    }

    @Test
    void sealsAVisitByTheNumbersOnTheFaceOfACardWhosePinIsBlocked() throws Exception {
        PracticeVisitor visitor = arrives(1);
        visitor.layCard(VirtualCardKind.MY_NUMBER_LICENCE);
        for (int left = 3; left > 0; left--) {
            asks(IdentityStep.Entry.PIN, left);
            Toolkit.run(() -> identity.enter("9999".toCharArray(), true));
        }
        Watching.until(identity.stepProperty(), IdentityStep.Blocked.class::isInstance, LIMIT);

        Toolkit.run(identity::byFace);
        asks(IdentityStep.Entry.FACE_NUMBER, 10);
        Toolkit.run(() -> identity.enter(
                entry(IdentityStep.Entry.FACE_NUMBER, visitor, VirtualCardKind.MY_NUMBER_LICENCE), false));
        Watching.until(identity.stepProperty(), IdentityStep.Confirming.class::isInstance, LIMIT);
        Toolkit.run(() -> identity.confirm(visitor.telephone()));

        desk.at(Stage.DELIVERY);
        assertEquals(
                CardKind.MY_NUMBER, desk.visit().card().map(CardFacts::kind).orElseThrow());
        assertEquals(Optional.of(true), desk.visit().card().map(CardFacts::licencePresent));
        seals(visitor);
    }

    private static char[] entry(IdentityStep.Entry entry, PracticeVisitor visitor, VirtualCardKind kind) {
        return switch (entry) {
            case PIN -> PracticeVisitor.PIN.toCharArray();
            case NOTHING -> new char[0];
            case FACE_NUMBER, CARD_NUMBER ->
                visitor.onTheFace(kind).orElseThrow().toCharArray();
        };
    }

    private void asks(IdentityStep.Entry entry, int tries) {
        Watching.until(
                identity.stepProperty(),
                now -> now instanceof IdentityStep.Asking asking
                        && asking.entry() == entry
                        && asking.tries().equals(Optional.of(tries)),
                LIMIT);
    }

    private static boolean express(Procedure procedure) {
        return procedure.routes().contains(Route.EXPRESS);
    }

    /** From the number to the card. */
    private PracticeVisitor arrives(int number) {
        PracticeVisitor visitor = new PracticeVisitor(desk.counter(), number, CLOCK, new SecureRandom());
        Procedure procedure = screens.procedures().stream()
                .filter(EveryCardVisitTest::express)
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
        return visitor;
    }

    private void seals(PracticeVisitor visitor) {
        visitor.takeCard();
        ExpressViewModel express = screens.express().orElseThrow();
        Toolkit.run(express::deliver);
        Watching.until(express.stepProperty(), ExpressStep.Delivered.class::isInstance, LIMIT);
        Toolkit.run(express::goOn);
        desk.at(Stage.PAPER);
        Toolkit.run(() -> screens.paper().print());
        Watching.until(screens.paper().stepProperty(), PaperStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.paper()::handOver);
        Watching.until(screens.visitProperty(), VisitState.Sealed.class::isInstance, LIMIT);
    }
}
