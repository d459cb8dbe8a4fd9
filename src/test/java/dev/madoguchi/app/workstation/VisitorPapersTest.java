package dev.madoguchi.app.workstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.BackLabel;
import dev.madoguchi.paper.PhotoPrintViewModel;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.time.LocalDate;
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

    private static Visit photographed(Route route) {
        Visit visit = new Visit(UUID.randomUUID(), TICKET);
        visit.received(new Reception("shinsei", Residency.RESIDENT, route, InventedVisit.NOON));
        while (visit.stage() != Stage.PAPER) {
            InventedVisit.step(visit);
        }
        return visit;
    }
}
