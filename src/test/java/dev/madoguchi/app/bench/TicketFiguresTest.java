package dev.madoguchi.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TicketFiguresTest {
    /** Whether the promise is kept is for the benchmark to say, not for a test on a busy machine. */
    @Test
    void measuresFromThePressToTheLastByte() throws Exception {
        var figures = new TicketFigures(5).measure();

        assertEquals(1, figures.size());
        Figure figure = figures.getFirst();
        assertEquals(150, figure.reference());
        assertTrue(figure.value() > 0 && figure.value() < 60_000, figure.toString());
    }

    @Test
    void measuresFromThePrintersTroubleToItsWords() throws Exception {
        var figures = new TroubleFigures().measure();

        assertEquals(2, figures.size());
        for (Figure figure : figures) {
            assertEquals(2000, figure.reference());
            assertTrue(figure.value() > 0 && figure.value() < 60_000, figure.toString());
        }
    }
}
