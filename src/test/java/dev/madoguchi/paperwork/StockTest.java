package dev.madoguchi.paperwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F22, 003 §10-2, §11-1: the stock of forms. */
class StockTest {
    private static final String WHO = "見本 太郎";

    @TempDir
    private Path home;

    private PaperworkStation station;
    private Stock stock;

    @BeforeEach
    void open() throws Exception {
        station = new PaperworkStation(home);
        stock = station.paperwork.stock();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void countsWhatComesAndGoesByWhomAndWhen() throws Exception {
        note(StockDeed.TAKEN_IN, 50);
        note(StockDeed.USED, 3);
        note(StockDeed.SPOILT, 2);
        note(StockDeed.HANDED_OVER, 10);

        assertEquals(35, pieces("envelope"));
        assertEquals(0, pieces("form"));
        assertEquals(
                List.of(-10, -3, -2, 50),
                stock.movements("envelope", 10).stream()
                        .map(Movement::change)
                        .sorted()
                        .toList());
        Movement any = stock.movements("envelope", 1).getFirst();
        assertEquals(WHO, any.who());
        assertEquals(PaperworkStation.NOON, any.at());
    }

    @Test
    void keepsTheStockOverARestart() throws Exception {
        note(StockDeed.TAKEN_IN, 50);
        station.close();

        open();

        assertEquals(50, pieces("envelope"));
    }

    @Test
    void notesADeedThatIsTriedAgainOnce() throws Exception {
        UUID id = UUID.randomUUID();

        stock.note(id, "envelope", StockDeed.TAKEN_IN, 50, WHO);
        stock.note(id, "envelope", StockDeed.TAKEN_IN, 50, WHO);

        assertEquals(50, pieces("envelope"));
    }

    @Test
    void usesAFormUpOnceForEachCaseThatTookOne() {
        station.paperwork.begin(PaperworkStation.done(1, Route.POST));
        station.paperwork.begin(PaperworkStation.done(1, Route.POST));
        station.paperwork.begin(PaperworkStation.done(2, Route.AT_APPLICATION));
        station.paperwork.begin(PaperworkStation.done(3, Route.AT_ISSUE));

        assertEquals(-1, pieces("envelope"));
        assertEquals(-2, pieces("form"));
    }

    @Test
    void setsTheStockToWhatSomebodyCounted() throws Exception {
        station.paperwork.begin(PaperworkStation.done(1, Route.POST));

        note(StockDeed.COUNTED, 12);

        assertEquals(12, pieces("envelope"));
        assertEquals(
                List.of(-1, 13),
                stock.movements("envelope", 10).stream()
                        .map(Movement::change)
                        .sorted()
                        .toList());
    }

    @Test
    void saysWhenAKindIsRunningOut() throws Exception {
        note(StockDeed.TAKEN_IN, 6);
        assertFalse(stock.levels().getFirst().isLow());

        note(StockDeed.USED, 1);

        assertTrue(stock.levels().getFirst().isLow());
        assertEquals(2, station.paperwork.due().low());
    }

    @Test
    void refusesMoreThanThereAreAndChangesNothing() throws Exception {
        note(StockDeed.TAKEN_IN, 6);

        var refused = assertThrows(PaperworkException.class, () -> note(StockDeed.SPOILT, 7));

        assertEquals(Refusal.TOO_MANY, refused.refusal());
        assertEquals(6, pieces("envelope"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001, Integer.MIN_VALUE})
    void refusesWhatIsNoNumberOfForms(int pieces) {
        var refused = assertThrows(PaperworkException.class, () -> note(StockDeed.TAKEN_IN, pieces));

        assertEquals(Refusal.NO_NUMBER, refused.refusal());
        assertEquals(List.of(), stock.movements("envelope", 10));
    }

    private void note(StockDeed deed, int pieces) throws PaperworkException {
        stock.note(UUID.randomUUID(), "envelope", deed, pieces, WHO);
    }

    private int pieces(String kind) {
        return stock.levels().stream()
                .filter(level -> level.kind().id().equals(kind))
                .findFirst()
                .orElseThrow()
                .pieces();
    }
}
