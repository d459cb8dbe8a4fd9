package dev.madoguchi.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterModels;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.guide.GuideStep.Advised;
import dev.madoguchi.municipality.Comes;
import dev.madoguchi.municipality.GuideRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.reception.Answers;
import dev.madoguchi.reception.CardAnswer.Holding;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.VisitorLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private final List<Answers> received = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<byte[]> papers = new ArrayList<>();
    private PrintOutcome outcome = new PrintOutcome.Printed(false);
    private Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));

    GuideViewModelTest() throws ProfileException {}

    /** 000 §5(5)①: every question that matters, one at a time; the answers go with the visitor to the reception. */
    @Test
    void asksOneQuestionAtATimeAndHandsTheAnswersToTheReception() {
        GuideViewModel model = model();

        model.choose(procedure("application"));
        assertEquals(Asked.COMES, asked(model));
        model.comes(Comes.SELF);
        assertEquals(Asked.CARD, asked(model));
        model.holds(Holding.NO_CARD);
        assertEquals(Asked.FORM, asked(model));
        model.brought(true);

        assertEquals(Optional.of(Route.AT_ISSUE), advised(model).route());
        assertTrue(advised(model).goes());
        assertEquals(
                List.of("form", "card"),
                advised(model).way().orElseThrow().bring().stream()
                        .map(GuideRule.Bring::id)
                        .toList());
        model.receive();
        Answers handed = received.getFirst();
        assertEquals(Optional.of(Route.AT_ISSUE), handed.route());
        assertEquals(Optional.of(true), handed.form());
        assertEquals(List.of(), ended);
    }

    /** 000 §5(5)①※: without a form it is not done online, and the paper form by post still is. */
    @Test
    void recommendsTheRouteThatGoesAndSaysWhyTheOthersDoNot() {
        GuideViewModel model = model();
        model.choose(procedure("application"));
        model.comes(Comes.SELF);
        model.holds(Holding.NO_CARD);

        model.brought(false);

        assertEquals(Optional.of(Route.POST), advised(model).route());
        model.look(Route.AT_ISSUE);
        assertFalse(advised(model).goes());
        GoTo way =
                assertInstanceOf(GoTo.class, advised(model).way().orElseThrow().found());
        assertEquals(Why.NO_FORM, way.why());
        assertEquals("000 §5(5)①", way.clause());
        model.receive();
        assertEquals(List.of(), received);
    }

    /** 000 §5(5)①※: small children are shown to the office, and told to apply online. */
    @Test
    void showsSmallChildrenToTheOfficeWithoutAskingMore() {
        GuideViewModel model = model();
        model.choose(procedure("application"));

        model.comes(Comes.INFANT);

        var diverted = assertInstanceOf(Advice.Diverted.class, advised(model).advice());
        assertEquals("市民課窓口", diverted.diversion().to());
        assertEquals("000 §5(5)①※", diverted.diversion().clause());
        assertFalse(advised(model).goes());
        model.end();
        assertEquals(List.of("INFANT"), ended);
        assertEquals(Asked.PROCEDURE, asked(model));
    }

    /** 001 §6(2)(3): applications by others are left out; F7. */
    @Test
    void doesNotTakeApplicationsOfAgentsWhereTheContractLeavesThemOut() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config", "yatsushiro.yaml"));
        GuideViewModel model = model();
        model.choose(procedure("certificate"));

        model.comes(Comes.AGENT);

        assertInstanceOf(Advice.Diverted.class, advised(model).advice());
    }

    /** 002 §7(2)イ: a lost card is the town hall's. */
    @Test
    void saysAtOnceWhatIsDoneAtAnotherPlace() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config", "toin.yaml"));
        GuideViewModel model = model();

        model.choose(procedure("reissue"));

        var elsewhere = assertInstanceOf(Advice.Elsewhere.class, advised(model).advice());
        assertEquals(new Where.Place("町役場窓口"), elsewhere.way().where());
        model.end();
        assertEquals(List.of("REFERRED"), ended);
    }

    /** 003 §7-1(1)イウ, (2)ア: where they live, and whether the licence stays; the telephone is the way then. */
    @Test
    void sendsWhoKeepsTheLicenceToTheirOwnTelephone() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config", "kitakyushu.yaml"));
        GuideViewModel model = model();
        model.choose(procedure("application"));
        model.comes(Comes.SELF);
        assertEquals(Asked.RESIDENCY, asked(model));
        model.lives(Residency.RESIDENT);
        model.holds(Holding.CERTIFICATE);
        assertEquals(Asked.LICENCE, asked(model));
        model.keepsLicence(true);
        model.brought(true);

        assertEquals(Optional.of(Route.SMARTPHONE), advised(model).route());
        model.back();
        assertEquals(Asked.FORM, asked(model));
        model.back();
        assertEquals(Asked.LICENCE, asked(model));
    }

    @ParameterizedTest
    @EnumSource
    void printsThePaperInEveryLanguage(VisitorLanguage language) throws IOException {
        GuideViewModel model = model();
        model.answerFirst();
        model.speak(language);

        model.print();

        assertEquals(Optional.of(outcome), advised(model).printed());
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        var slip = SimulatedPrinter.render(printer(), papers.getFirst()).getFirst();
        ImageIO.write(
                slip.image(),
                "png",
                pictures.resolve("guide-paper-" + language.code() + ".png").toFile());
        assertTrue(slip.cut());
    }

    @Test
    void saysThatThePaperDidNotComeOut() {
        outcome = new PrintOutcome.NotPrinted(DeviceFault.OUT_OF_PAPER);
        GuideViewModel model = model();
        model.answerFirst();

        model.print();

        assertEquals(Optional.of(outcome), advised(model).printed());
    }

    @Test
    void forgetsEverythingForTheNextVisitor() {
        GuideViewModel model = model();
        model.answerFirst();
        model.speak(VisitorLanguage.KOREAN);

        model.begin();

        assertEquals(Told.nothing(), model.stepProperty().get().told());
        assertEquals(VisitorLanguage.JAPANESE, model.languageProperty().get());
        model.back();
        model.end();
        model.print();
        assertEquals(List.of(), papers);
        assertEquals(List.of(), ended);
    }

    /** Every procedure of every city comes to advice, whatever is answered first. */
    @ParameterizedTest
    @ValueSource(strings = {"kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe"})
    void comesToAdviceForEveryProcedure(String city) throws ProfileException {
        profile = Profiles.read(Path.of("sample-config", city + ".yaml"));
        for (Procedure procedure : model().procedures()) {
            GuideViewModel model = model();
            model.choose(procedure);

            model.answerFirst();

            assertEquals(procedure, advised(model).advice().procedure());
            assertFalse(advised(model).advice().outcome().isEmpty());
        }
    }

    private GuideViewModel model() {
        return new GuideViewModel(
                new GuideViewModel.Counter(profile, profile.sites().getFirst(), procedure -> Optional.empty(), CLOCK),
                paper -> {
                    papers.add(paper.bytes(printer()));
                    return outcome;
                },
                new ImmediateBackground(),
                new GuideViewModel.Ways(received::add, advice -> ended.add(advice.outcome())));
    }

    private static PrinterModel printer() {
        return PrinterModels.known().all().getFirst();
    }

    private Procedure procedure(String id) {
        return profile.procedure(id).orElseThrow();
    }

    private static Asked asked(GuideViewModel model) {
        return assertInstanceOf(GuideStep.Asking.class, model.stepProperty().get())
                .question();
    }

    private static Advised advised(GuideViewModel model) {
        return assertInstanceOf(Advised.class, model.stepProperty().get());
    }
}
