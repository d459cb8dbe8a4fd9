package dev.madoguchi.app.demo;

import static dev.madoguchi.app.demo.MirroredCounter.CLOCK;
import static dev.madoguchi.app.demo.MirroredCounter.LIMIT;
import static dev.madoguchi.app.demo.MirroredCounter.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.consent.Consent;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visitor.Answer;
import dev.madoguchi.visitor.VisitorSight;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Visitors at a real counter: what each of them sees on the visitor's screen, and what they say to it. */
@SuppressWarnings("NullAway.Init") // The counter is opened before the first test.
class MirroredVisitTest {
    private static final String LONG = "𠮷\u202Eאב😀葛\uDB40\uDD00" + "長".repeat(2_000);

    private final List<VisitorSight> sights = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;

    @TempDir
    private static Path folder;

    private static MirroredCounter counter;

    @BeforeAll
    static void open() throws Exception {
        counter = new MirroredCounter(folder);
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    @BeforeEach
    void watch() {
        Toolkit.run(() -> {
            counter.screens.goHome();
            watching = counter.window.visitor().model().sightProperty().subscribe(now -> {
                sights.add(now);
                words.add(texts(counter.window.visitor().screen().root()));
            });
        });
    }

    @AfterEach
    void endTheVisit() {
        Toolkit.run(watching::unsubscribe);
        if (Toolkit.call(() -> counter.screens.visit().isPresent())) {
            Toolkit.run(counter.screens.consent()::refuse);
            Watching.until(counter.screens.visitProperty(), VisitState.Left.class::isInstance, LIMIT);
        }
    }

    @Test
    void showsEachVisitorTheirOwnVisitAndNothingOfTheOneBefore() throws Exception {
        DemoVisits visits = new DemoVisits(
                counter.screens,
                counter.practice.devices().simulated().orElseThrow(),
                DemoMatter.at(counter.profile, counter.profile.sites().getFirst()),
                new Album(counter.window.scene(), (name, scene) -> {}),
                CLOCK);

        visits.serve(0);
        Toolkit.run(counter.screens::goHome);
        int next = sights.size();
        counter.identifying();
        counter.type("identity-hand-name", VirtualPerson.number(1).name());

        assertTrue(said(0, next).containsAll(shown(0)));
        assertTrue(said(next, words.size()).contains(VirtualPerson.number(1).name()));
        assertFalse(said(next, words.size()).stream().anyMatch(shown(0)::contains));
        assertEquals(
                List.of("Welcome", "Going", "Consent", "Entries", "Posing", "Photo", "Leaving", "Goodbye"),
                kinds(sights.subList(0, next)));
        assertEquals(List.of("Going", "Consent", "Entries"), kinds(sights.subList(next, sights.size())));
    }

    @Test
    void takesTheVisitorsYesToTheWordsTheyReadAndNoOther() throws Exception {
        Ticket ticket = counter.consenting();

        counter.press("visitor-language-vi");
        counter.press("visitor-yes");
        assertTrue(Toolkit.call(() -> counter.screens.consent().yesProperty().get()));
        assertEquals(told("CONSENT.YES"), counter.state());

        counter.press("visitor-language-ko");
        assertFalse(Toolkit.call(() -> counter.screens.consent().yesProperty().get()));
        counter.press("visitor-language-vi");
        counter.press("visitor-yes");
        Toolkit.run(counter.screens.consent()::agree);
        counter.serving(Stage.IDENTITY);

        String vietnamese = counter.profile.consent().others().getOrDefault("vi", "");
        assertEquals(
                Optional.of(sha256(vietnamese)),
                Toolkit.call(
                        () -> counter.screens.visit().flatMap(Visit::consent).map(Consent::sha256)));
        until(() -> counter.screens.workstation().ticketLanguages().of(ticket).equals(Optional.of("vi")));
    }

    @Test
    void speaksTheLanguageOfTheTicketMachineUntilTheVisitIsOver() throws Exception {
        Ticket ticket = counter.issued(counter.procedure());
        counter.screens.workstation().ticketLanguages().keep(ticket, "pt");

        Toolkit.run(counter.screens.ticket()::goOn);
        until(() -> counter.spoken() == VisitorLanguage.PORTUGUESE);
        Toolkit.run(counter.screens.reception()::leave);
        Watching.until(counter.screens.visitProperty(), VisitState.Left.class::isInstance, LIMIT);

        assertEquals(new VisitorSight.Goodbye(ticket.label(), false), sights.getLast());
        assertEquals(VisitorLanguage.PORTUGUESE, counter.spoken());
        Toolkit.run(counter.screens::goHome);
        assertEquals(VisitorLanguage.JAPANESE, counter.spoken());
    }

    @Test
    void tellsTheClerkWhatTheVisitorSaysAndForgetsItWhenAnEntryChanges() {
        counter.identifying();

        counter.type("identity-hand-name", LONG);
        counter.press("visitor-no");
        assertEquals(told("ENTRIES.NO"), counter.state());
        counter.type("identity-hand-address", "東京都見本市受付１");

        assertEquals(
                Answer.NONE,
                Toolkit.call(
                        () -> counter.window.visitor().model().answerProperty().get()));
        String shown =
                Toolkit.call(() -> texts(counter.window.visitor().screen().root()).stream()
                        .filter(text -> text.contains("長"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(shown.startsWith("𠮷〔U+202E〕"), shown);
        assertTrue(shown.contains("2,006") && shown.codePointCount(0, shown.length()) < 300, shown);
    }

    @Test
    void losesNothingOfANameThatNoScreenHoldsAndGoesBlankWithTheClerksScreen() {
        counter.identifying();
        counter.type("identity-hand-name", LONG);
        counter.type("identity-hand-address", "東京都見本市受付１");
        counter.type("identity-hand-birth", "19850412");
        counter.type("identity-hand-telephone", "042-000-0000");
        counter.fire("identity-hand-sex-male");

        counter.fire("header-hide");
        assertTrue(counter.blank());
        counter.fire("header-hide");
        assertFalse(counter.blank());
        counter.fire("visitor-blank");
        assertTrue(counter.blank());
        counter.fire("visitor-blank");
        counter.fire("identity-next");
        counter.serving(Stage.PAPER);

        assertEquals(
                Optional.of(LONG),
                Toolkit.call(() -> counter.screens
                        .visit()
                        .flatMap(Visit::applicant)
                        .map(who -> who.items().name())));
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS, holds);
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> shown(int person) {
        VirtualPerson who = VirtualPerson.number(person);
        return Set.of(who.name(), who.address());
    }

    private Set<String> said(int from, int to) {
        return words.subList(from, to).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The kinds of sights, in the order in which each came first: a camera that stutters may show one again. */
    private static List<String> kinds(List<VisitorSight> sights) {
        return sights.stream()
                .map(sight -> sight.getClass().getSimpleName())
                .distinct()
                .toList();
    }

    private static Set<String> texts(Node node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        if (node instanceof ScrollPane scroll) {
            texts.addAll(texts(scroll.getContent()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }
}
