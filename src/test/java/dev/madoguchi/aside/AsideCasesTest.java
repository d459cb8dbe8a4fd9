package dev.madoguchi.aside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModels;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideCasesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 14;
    private static final Kept KEPT =
            new Kept(Optional.of("application"), Residency.RESIDENT, Optional.of(Route.AT_ISSUE));

    @TempDir
    private Path home;

    private Database database;
    private AsideCases cases;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home, MadeStore.key(), CLOCK).database();
        cases = at(Duration.ZERO);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsACaseByWhatStandsOnItsSlipHoweverItIsTyped() {
        AsideCase put = put(UUID.randomUUID());

        assertEquals(Optional.of(put), cases.find(put.number()));
        assertEquals(Optional.of(put), cases.find(" " + put.label() + "\n"));
        assertEquals(Optional.of(put), cases.find(wide(put.number())));
        assertEquals(Optional.empty(), cases.find(put.number().substring(1)));
        assertEquals(Optional.empty(), cases.find("x".repeat(2000)));
        assertEquals(new Kept(Optional.of("application"), Residency.RESIDENT, Optional.of(Route.AT_ISSUE)), put.kept());
    }

    @Test
    void goesOnWithTheCaseWhoseSlipTheCameraSees() throws Exception {
        AsideCase put = put(UUID.randomUUID());
        List<AsideCase> taken = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        var deeds =
                new AsideViewModel.Deeds(taken::add, taken::add, each -> new PrintOutcome.Printed(false), each -> {});
        var model = new AsideViewModel(cases, visit -> true, deeds, new ImmediateBackground());
        var eye = new AsideView.Eye(
                found -> found.accept(put.number()), () -> stopped.add("stopped"), new SimpleBooleanProperty());

        FxThread.call(() -> {
            var view = new AsideView(model, eye, CLOCK.getZone(), new Texts(Locale.JAPANESE), () -> {});
            view.actions().aside().getLast().fire();
            view.hidden();
            return true;
        });

        assertEquals(List.of(put), taken);
        assertEquals(List.of("stopped"), stopped);
    }

    @Test
    void keepsTheNumberOfACaseThatIsPutAsideTwice() {
        UUID visit = UUID.randomUUID();

        AsideCase first = put(visit);
        AsideCase again = put(visit);

        assertEquals(first, again);
        assertEquals(List.of(first), cases.waiting());
    }

    @Test
    void givesANewNumberToWhoGoesAwayASecondTime() {
        UUID visit = UUID.randomUUID();
        AsideCase first = put(visit);
        assertTrue(cases.back(visit));
        assertFalse(cases.back(visit));

        AsideCase second = put(visit);

        assertNotEquals(first.number(), second.number());
        assertEquals(List.of(second), cases.waiting());
        assertEquals(AsideState.BACK, cases.find(first.number()).orElseThrow().state());
    }

    @Test
    void forgetsANumberAfterItsLastDay() {
        AsideCase put = put(UUID.randomUUID());

        assertEquals(DAY.plusDays(DAYS), put.until());
        assertEquals(Optional.of(put), at(Duration.ofDays(DAYS)).find(put.number()));
        AsideCases after = at(Duration.ofDays(DAYS + 1));
        assertEquals(Optional.empty(), after.find(put.number()));
        assertEquals(List.of(), after.waiting());
        assertEquals(1, after.sweep());
        assertEquals(Optional.empty(), cases.find(put.number()));
    }

    @Test
    void keepsNothingWhereNothingWasChosen() {
        AsideCase put = cases.put(
                new AsideCases.Going(
                        UUID.randomUUID(),
                        "A-001",
                        DAY,
                        new Kept(Optional.empty(), Residency.NOT_ASKED, Optional.empty()),
                        AsideReason.TIME),
                "sato");

        assertEquals(
                new Kept(Optional.empty(), Residency.NOT_ASKED, Optional.empty()),
                cases.find(put.number()).orElseThrow().kept());
    }

    @Test
    void printsASlipForEveryReasonOnEveryPaper() {
        AsideCase put = put(UUID.randomUUID());
        var slip = new AsideSlip(new AsideSlip.Place("国分寺市", "市民課", "申請支援窓口　T01"), QrPicture::of);

        PrinterModels.known()
                .all()
                .forEach(model -> assertTrue(slip.bytes(model, put).length > 1000, model.toString()));
    }

    private AsideCase put(UUID visit) {
        return cases.put(new AsideCases.Going(visit, "A-012", DAY, KEPT, AsideReason.FORM), "sato");
    }

    private AsideCases at(Duration later) {
        return new AsideCases(database, DAYS, new SecureRandom(), Clock.offset(CLOCK, later));
    }

    private static String wide(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
    }
}
