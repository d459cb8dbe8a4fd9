package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.ReceptionStep;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * F66, F68, F70, F72: what is done at the city's own terminal or at the visitor's telephone is a visit here: received, counted once, with
 * who and when, and without a photo.
 */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened in each test.
class AtWindowVisitTest {
    @TempDir
    private Path folder;

    private PracticeWindow desk;
    private CounterScreens screens;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kokubunji.yaml, insurance pick-up card certificate",
        "kitakyushu.yaml, pick-up card-face",
        "toin.yaml, myna-portal"
    })
    void countsEachProcedureThatIsDoneAtTheCitysTerminal(String profile, String procedures) throws Exception {
        desk = PracticeWindow.open(folder, profile);
        desk.signIn();
        screens = desk.screens();
        List<String> wanted = List.of(procedures.split(" "));

        Map<String, UUID> visits = new HashMap<>();
        for (String wish : wanted) {
            visits.put(wish, serves(wish));
        }

        assertEquals(
                wanted.stream().sorted().toList(),
                screens.procedures().stream()
                        .filter(each -> each.routes().equals(List.of(Route.AT_WINDOW)))
                        .map(Procedure::id)
                        .sorted()
                        .toList());
        Map<String, Integer> counted = screens.workstation()
                .books()
                .tallies()
                .totals(LocalDate.now(CLOCK), desk.place().site().id());
        visits.forEach((wish, visit) -> {
            assertEquals(1, counted.get(wish + ".AT_WINDOW"), wish + " in " + counted);
            assertEquals(List.of(Practice.ID), sealedBy(visit));
        });
        assertEquals(wanted.size(), counted.get("sealed"));
    }

    /** One visitor who lays their card, from the number to the seal. */
    private UUID serves(String wish) throws Exception {
        Procedure procedure = screens.procedures().stream()
                .filter(each -> each.id().equals(wish))
                .findFirst()
                .orElseThrow();
        PracticeVisitor visitor = new PracticeVisitor(desk.counter(), 1, CLOCK, new SecureRandom());
        Toolkit.run(screens::nextVisitor);
        Toolkit.run(() -> screens.ticket().issue(screens.series(procedure)));
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.ticket()::goOn);
        desk.at(Stage.RECEPTION);
        Toolkit.run(() -> {
            screens.reception().choose(procedure);
            screens.reception().choose(Residency.RESIDENT);
            screens.reception().said(CardAnswer.Holding.CERTIFICATE);
            screens.reception().choose(Route.AT_WINDOW);
        });
        Watching.until(screens.reception().stepProperty(), ReceptionStep.Ready.class::isInstance, LIMIT);
        Toolkit.run(screens.reception()::goOn);
        desk.at(Stage.CONSENT);
        Toolkit.run(screens.consent()::agree);
        desk.at(Stage.IDENTITY);
        visitor.layCard();
        var identity = desk.enterPin();
        assertTrue(Toolkit.call(() -> identity.confirm(visitor.telephone())));
        desk.at(Stage.PAPER);
        assertEquals(Optional.empty(), desk.visit().photo(), "no photo is taken");
        UUID id = desk.visit().id();
        Toolkit.run(() -> screens.paper().print());
        Watching.until(screens.paper().stepProperty(), PaperStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.paper()::handOver);
        Watching.until(screens.visitProperty(), VisitState.Sealed.class::isInstance, LIMIT);
        visitor.takeCard();
        return id;
    }

    private List<String> sealedBy(UUID visit) {
        return screens.workstation().audit().after(0, 10_000).stream()
                .filter(row -> row.deed().equals("case.sealed") && row.subject().equals(visit.toString()))
                .map(row -> row.who())
                .toList();
    }
}
