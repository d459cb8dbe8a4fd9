package dev.madoguchi.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneId.of("Asia/Tokyo"));
    private static final LocalDate FAR = LocalDate.of(2030, 6, 15);
    private static final HeldCard VALID = new HeldCard(Optional.empty(), new Certificate.Until(FAR));
    private static final HeldCard ENDED =
            new HeldCard(Optional.empty(), new Certificate.Until(LocalDate.of(2026, 11, 19)));

    private final List<Reception> settled = new ArrayList<>();
    private final List<Optional<Why>> guided = new ArrayList<>();

    /** 003 §7-3: a branch lists what its window serves. */
    @Test
    void listsWhatASiteServesAndWhatItShowsTheWayTo() throws ProfileException {
        assertEquals(List.of("express", "card-face"), ids("kitakyushu", "dairi"));
        assertEquals(List.of("application", "reissue", "myna-portal"), ids("toin", "first"));
    }

    /** 002 §7(2)イ. */
    @Test
    void showsTheWayToWhereTheContractLeavesAProcedure() throws ProfileException {
        ReceptionViewModel model = model("toin", () -> Optional.empty());

        model.choose(procedure("toin", "reissue"));

        Guiding guiding = assertInstanceOf(Guiding.class, step(model));
        assertEquals(new Where.Place("町役場窓口"), guiding.way().where());
        model.leave();
        assertEquals(List.of(Optional.of(Why.REFERRED)), guided);
    }

    /** 002 §6: asked only where the procedure asks, and answered by the card itself. */
    @Test
    void letsTheCardAnswerForItself() throws ProfileException {
        ReceptionViewModel model = model("toin", () -> Optional.of(VALID));
        model.choose(procedure("toin", "myna-portal"));
        model.choose(Residency.RESIDENT);
        assertEquals(Open.CARD, assertInstanceOf(Asking.class, step(model)).open());

        model.tick();

        assertInstanceOf(Ready.class, step(model));
        model.goOn();
        assertEquals(new CardAnswer.Read(VALID), settled.getFirst().shown().card());
    }

    @Test
    void looksAtNoCardWhereItDecidesNothing() throws ProfileException {
        List<String> looks = new ArrayList<>();
        ReceptionViewModel model = model("kokubunji", () -> {
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
        ReceptionViewModel model = model("toin", () -> Optional.of(ENDED));
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
        ReceptionViewModel model = model("toin", () -> answers.removeFirst().look());
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
        ReceptionViewModel model = model("toin", () -> Optional.of(VALID), new Background() {
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
        ReceptionViewModel model = model("kokubunji", () -> Optional.of(VALID));
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

        assertEquals(Optional.of("追記欄に余白がない"), settled.getFirst().shown().exception());
    }

    @Test
    void takesTheReasonBackWhenTheCardIsReadAgain() throws ProfileException {
        ReceptionViewModel model = model("kokubunji", () -> Optional.of(VALID));
        model.choose(procedure("kokubunji", "application"));
        model.tick();
        model.except("追記欄に余白がない");

        model.readAgain();
        model.tick();

        assertInstanceOf(Guiding.class, step(model));
    }

    @Test
    void givesNoReasonWhereTheProfileHasNone() throws ProfileException {
        ReceptionViewModel model = model("toin", () -> Optional.of(VALID));
        model.choose(procedure("toin", "application"));
        model.tick();

        model.except("追記欄に余白がない");

        assertEquals(List.of(), model.exceptions());
        assertInstanceOf(Guiding.class, step(model));
    }

    /** 000 §5(5)①※: those without a form go to the desk that issues one; paper by post needs none. */
    @Test
    void sendsVisitorsWithoutAFormToTheDeskUnlessTheirWayNeedsNone() throws ProfileException {
        ReceptionViewModel model = model("kokubunji", () -> Optional.empty());
        model.choose(procedure("kokubunji", "application"));
        model.brought(false);
        model.choose(Route.AT_ISSUE);
        assertEquals(
                new Where.Place("市民課窓口"),
                assertInstanceOf(Guiding.class, step(model)).way().where());

        model.choose(Route.POST);

        assertInstanceOf(Ready.class, step(model));
    }

    /** F71, 003 §7-1(1)ウ, (2)ア. */
    @Test
    void asksWhatBecomesOfTheLicenceAndLeadsWhoKeepsItToTheirOwnTelephone() throws ProfileException {
        HeldCard licence = new HeldCard(Optional.empty(), new Certificate.Until(LocalDate.of(2026, 12, 1)), true);
        ReceptionViewModel model = model("kitakyushu", () -> Optional.of(licence));
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
        ReceptionViewModel model = model("kitakyushu", () -> Optional.of(ENDED));
        model.choose(procedure("kitakyushu", "application"));
        model.choose(Residency.RESIDENT);
        model.choose(Route.AT_ISSUE);

        model.tick();

        assertInstanceOf(Ready.class, step(model));
    }

    /** 003 §7-1(1)イ, §7-2(2): asked for ordinary applications, not for express ones. */
    @Test
    void guidesThoseWhoLiveOutsideTheWardAtKitakyushu() throws ProfileException {
        ReceptionViewModel model = model("kitakyushu", () -> Optional.empty());
        model.choose(procedure("kitakyushu", "application"));
        model.choose(Residency.ELSEWHERE);
        assertEquals(
                Why.LIVES_ELSEWHERE,
                assertInstanceOf(Guiding.class, step(model)).way().why());

        model.choose(procedure("kitakyushu", "express"));

        assertInstanceOf(Ready.class, step(model));
    }

    /** Every procedure that is done here can be gone through by somebody against whom nothing speaks. */
    @ParameterizedTest
    @ValueSource(strings = {"kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe"})
    void goesOnWithEveryProcedureByEveryRoute(String name) throws ProfileException {
        Profile profile = profile(name);
        for (Procedure procedure : profile.procedures()) {
            for (Route route : procedure.routes()) {
                ReceptionViewModel model = model(name, () -> Optional.empty());
                model.choose(procedure);
                model.choose(Residency.RESIDENT);
                model.said(Holding.CERTIFICATE);
                model.keepsLicence(false);
                model.choose(route);

                assertInstanceOf(Ready.class, step(model), procedure.id() + " " + route);
            }
        }
    }

    private static ReceptionStep step(ReceptionViewModel model) {
        return model.stepProperty().get();
    }

    private ReceptionViewModel model(String name, CardLook look) throws ProfileException {
        return model(name, look, new ImmediateBackground());
    }

    private ReceptionViewModel model(String name, CardLook look, Background background) throws ProfileException {
        Profile profile = profile(name);
        return new ReceptionViewModel(
                new ReceptionViewModel.Counter(profile, profile.sites().getFirst(), CLOCK),
                new CardWatch(look, background),
                settled::add,
                guided::add);
    }

    private static List<String> ids(String name, String siteId) throws ProfileException {
        Profile profile = profile(name);
        Site site = profile.site(siteId).orElseThrow();
        var counter = new ReceptionViewModel.Counter(profile, site, CLOCK);
        var cards = new CardWatch(() -> Optional.empty(), new ImmediateBackground());
        return new ReceptionViewModel(counter, cards, settled -> {}, left -> {})
                .procedures().stream().map(Procedure::id).toList();
    }

    private static Procedure procedure(String name, String id) throws ProfileException {
        return profile(name).procedure(id).orElseThrow();
    }

    private static Profile profile(String name) throws ProfileException {
        return Profiles.read(Path.of("sample-config", name + ".yaml"));
    }
}
