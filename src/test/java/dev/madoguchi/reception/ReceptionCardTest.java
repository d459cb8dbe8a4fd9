package dev.madoguchi.reception;

import static dev.madoguchi.reception.ReceptionAtHand.procedure;
import static dev.madoguchi.reception.ReceptionAtHand.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.CardAnswer.Holding;
import dev.madoguchi.reception.Eligibility.Note;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.HeldCard.Certificate;
import dev.madoguchi.reception.ReceptionStep.Asking;
import dev.madoguchi.reception.ReceptionStep.Guiding;
import dev.madoguchi.reception.ReceptionStep.Open;
import dev.madoguchi.reception.ReceptionStep.Ready;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.ImmediateBackground;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the card answers at reception, and what is asked where it does not. */
class ReceptionCardTest {
    private static final LocalDate FAR = LocalDate.of(2030, 6, 15);
    private static final HeldCard VALID = new HeldCard(Optional.empty(), new Certificate.Until(FAR));
    private static final HeldCard ENDED =
            new HeldCard(Optional.empty(), new Certificate.Until(LocalDate.of(2026, 11, 19)));

    private final ReceptionAtHand at = new ReceptionAtHand();

    /** 002 §6: asked only where the procedure asks, and answered by the card itself. */
    @Test
    void letsTheCardAnswerForItself() throws ProfileException {
        ReceptionViewModel model = at.model("toin", () -> Optional.of(VALID));
        model.choose(procedure("toin", "myna-portal"));
        model.choose(Residency.RESIDENT);
        assertEquals(Open.CARD, assertInstanceOf(Asking.class, step(model)).open());

        model.tick();

        assertInstanceOf(Ready.class, step(model));
        model.goOn();
        assertEquals(new CardAnswer.Read(VALID), at.settled.getFirst().shown().card());
    }

    @Test
    void looksAtNoCardWhereItDecidesNothing() throws ProfileException {
        List<String> looks = new ArrayList<>();
        ReceptionViewModel model = at.model("kokubunji", () -> {
            looks.add("look");
            return Optional.of(VALID);
        });
        model.tick();
        model.choose(procedure("kokubunji", "insurance"));

        model.tick();

        assertEquals(List.of(), looks);
    }

    @Test
    void looksNoMoreWhenTheClerkHasAnsweredAndAgainWhenAsked() throws ProfileException {
        ReceptionViewModel model = at.model("toin", () -> Optional.of(ENDED));
        model.choose(procedure("toin", "myna-portal"));
        model.choose(Residency.RESIDENT);
        model.said(Holding.CERTIFICATE);

        model.tick();
        assertInstanceOf(Ready.class, step(model));

        model.readAgain();
        model.tick();
        Guiding guiding = assertInstanceOf(Guiding.class, step(model));
        assertEquals(Why.CERTIFICATE_EXPIRED, guiding.way().why());
    }

    @Test
    void tellsThatAnotherCardLiesThereAndThatTheReaderIsGoneAndReadsWhenItIsBack() throws ProfileException {
        Deque<CardLook> answers = new ArrayDeque<>();
        ReceptionViewModel model = at.model("toin", () -> answers.removeFirst().look());
        model.choose(procedure("toin", "myna-portal"));
        answers.add(() -> Optional.empty());
        model.tick();
        assertEquals(new CardOnReader.Another(), model.readerProperty().get());

        answers.add(() -> {
            throw new DeviceException(DeviceFault.ABSENT, "unplugged");
        });
        model.tick();
        assertInstanceOf(CardOnReader.Failed.class, model.readerProperty().get());

        answers.add(() -> Optional.of(VALID));
        model.tick();
        assertEquals(new CardOnReader.Nothing(), model.readerProperty().get());
        assertEquals(new CardAnswer.Read(VALID), step(model).answers().card());
    }

    /** A look takes up to its limit; what it brings belongs to who was there when it began. */
    @Test
    void givesTheCardOfOneVisitorToNoOther() throws ProfileException {
        List<Runnable> later = new ArrayList<>();
        ReceptionViewModel model = at.model("toin", () -> Optional.of(VALID), new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
                later.add(() -> new ImmediateBackground().run(work, onDone, onFailed));
            }
        });
        model.choose(procedure("toin", "myna-portal"));
        model.tick();
        model.forget();
        model.choose(procedure("toin", "myna-portal"));

        later.forEach(Runnable::run);

        assertEquals(new CardAnswer.Open(), step(model).answers().card());
    }

    /** Domain-facts 1.10, with the profile's default reasons. */
    @Test
    void goesOnForAReasonOfTheProfileAndForNoOther() throws ProfileException {
        ReceptionViewModel model = at.model("kokubunji", () -> Optional.of(VALID));
        model.choose(procedure("kokubunji", "application"));
        model.choose(Route.AT_ISSUE);
        model.tick();
        assertEquals(
                new Where.HereFrom(LocalDate.of(2030, 3, 16)),
                assertInstanceOf(Guiding.class, step(model)).way().where());

        model.except("何となく");
        assertInstanceOf(Guiding.class, step(model));
        model.except("追記欄に余白がない");
        model.goOn();

        assertEquals(Optional.of("追記欄に余白がない"), at.settled.getFirst().shown().exception());
    }

    @Test
    void takesTheReasonBackWhenTheCardIsReadAgain() throws ProfileException {
        ReceptionViewModel model = at.model("kokubunji", () -> Optional.of(VALID));
        model.choose(procedure("kokubunji", "application"));
        model.tick();
        model.except("追記欄に余白がない");

        model.readAgain();
        model.tick();

        assertInstanceOf(Guiding.class, step(model));
    }

    @Test
    void givesNoReasonWhereTheProfileHasNone() throws ProfileException {
        ReceptionViewModel model = at.model("toin", () -> Optional.of(VALID));
        model.choose(procedure("toin", "application"));
        model.tick();

        model.except("追記欄に余白がない");

        assertEquals(List.of(), model.exceptions());
        assertInstanceOf(Guiding.class, step(model));
    }

    /** F71, 003 §7-1(1)ウ, (2)ア. */
    @Test
    void asksWhatBecomesOfTheLicenceAndLeadsWhoKeepsItToTheirOwnTelephone() throws ProfileException {
        HeldCard licence = new HeldCard(Optional.empty(), new Certificate.Until(LocalDate.of(2026, 12, 1)), true);
        ReceptionViewModel model = at.model("kitakyushu", () -> Optional.of(licence));
        model.choose(procedure("kitakyushu", "application"));
        model.choose(Residency.RESIDENT);
        model.choose(Route.AT_ISSUE);
        model.tick();
        assertEquals(Open.LICENCE, assertInstanceOf(Asking.class, step(model)).open());

        model.keepsLicence(true);
        assertEquals(
                new Where.HereBy(Route.SMARTPHONE),
                assertInstanceOf(Guiding.class, step(model)).way().where());

        model.keepsLicence(false);
        assertTrue(assertInstanceOf(Ready.class, step(model)).here().notes().contains(Note.LICENCE_NOT_CARRIED));
    }

    @Test
    void asksNothingOfALicenceThatTheCardDoesNotCarry() throws ProfileException {
        ReceptionViewModel model = at.model("kitakyushu", () -> Optional.of(ENDED));
        model.choose(procedure("kitakyushu", "application"));
        model.choose(Residency.RESIDENT);
        model.choose(Route.AT_ISSUE);

        model.tick();

        assertInstanceOf(Ready.class, step(model));
    }
}
