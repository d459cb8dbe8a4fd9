package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.municipality.ChecklistRule;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.BackLabel;
import dev.madoguchi.paper.Checklist;
import dev.madoguchi.paper.PhotoPrintViewModel;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitorPapersTest {
    private static final Ticket TICKET = new Ticket("honcho", "A", LocalDate.of(2026, 11, 20), 1, InventedVisit.NOON);

    @ParameterizedTest
    @EnumSource
    void wantsThePhotoOnPaperWhereTheWayIsOnPaper(Route route) {
        Visit visit = photographed(route);

        PhotoPrintViewModel.Visitor visitor = VisitorPapers.photoOf(() -> Optional.of(visit));

        boolean onPaper = route == Route.AT_APPLICATION || route == Route.POST;
        assertEquals(onPaper, visitor.needsPrint().getAsBoolean());
    }

    @Test
    void givesThePhotoAndTheNameAsStored() {
        Visit visit = photographed(Route.POST);

        PhotoPrintViewModel.Visitor visitor = VisitorPapers.photoOf(() -> Optional.of(visit));

        assertArrayEquals(InventedVisit.photo().jpeg(), visitor.photo().get().orElseThrow());
        assertEquals(
                new BackLabel(InventedVisit.NAME, "19850412"), visitor.label().get());
    }

    @Test
    void wantsNoPhotoWhereNobodyIsHere() {
        PhotoPrintViewModel.Visitor visitor = VisitorPapers.photoOf(Optional::empty);

        assertFalse(visitor.needsPrint().getAsBoolean());
        assertEquals(Optional.empty(), visitor.photo().get());
    }

    /** 003 §7-2(6): the forms of an application with a look at the identity, in order, and what is told then. */
    @Test
    void listsTheFormsOfTheVisitorsCaseInTheLanguageOfThePaper() throws ProfileException {
        ChecklistRule rule = Profiles.read(Path.of("sample-config", "kitakyushu.yaml"))
                .rules()
                .checklist();

        Checklist list = VisitorPapers.checklist(rule, "ja", settled("application", Route.AT_APPLICATION));

        assertEquals(
                List.of("form", "pin-sheet", "card-envelope", "lost-notice"),
                list.fillIn().stream().map(Checklist.Line::id).toList());
        assertEquals("identity-again", list.explain().getFirst().id());
        assertEquals("通知カード紛失届（通知カードを紛失している場合のみ）", list.fillIn().getLast().text());
        assertEquals(
                "Sheet for the PINs you choose",
                VisitorPapers.checklist(rule, "en", settled("application", Route.AT_APPLICATION))
                        .fillIn()
                        .get(1)
                        .text());
    }

    /** 000 §5(5)①, 004 §2-1(2)①イ: the form and its envelope by post, which the applicant posts; nothing where it is done online. */
    @Test
    void listsFormsOnlyWhereTheWayIsOnPaper() throws ProfileException {
        ChecklistRule rule =
                Profiles.read(Path.of("sample-config", "kawagoe.yaml")).rules().checklist();

        Checklist post = VisitorPapers.checklist(rule, "ja", settled("application", Route.POST));
        Checklist online = VisitorPapers.checklist(rule, "ja", settled("application", Route.AT_ISSUE));

        assertEquals(
                List.of("form", "envelope"),
                post.fillIn().stream().map(Checklist.Line::id).toList());
        assertEquals("post", post.explain().getLast().id());
        assertEquals(List.of(), online.fillIn());
    }

    @Test
    void listsNothingWhereItIsNotKnownWhyTheyCame() throws ProfileException {
        ChecklistRule rule =
                Profiles.read(Path.of("sample-config", "kawagoe.yaml")).rules().checklist();

        assertEquals(new Checklist(List.of(), List.of()), VisitorPapers.checklist(rule, "ja", Optional.empty()));
    }

    private static Optional<Reception> settled(String procedure, Route route) {
        return Optional.of(new Reception(procedure, Residency.RESIDENT, route, InventedVisit.NOON));
    }

    private static Visit photographed(Route route) {
        Visit visit = new Visit(UUID.randomUUID(), TICKET);
        visit.received(new Reception("shinsei", Residency.RESIDENT, route, InventedVisit.NOON));
        while (visit.stage() != Stage.PAPER) {
            InventedVisit.step(visit);
        }
        return visit;
    }
}
