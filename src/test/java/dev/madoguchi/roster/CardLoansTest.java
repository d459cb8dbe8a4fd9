package dev.madoguchi.roster;

import static dev.madoguchi.roster.RosterStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.roster.Loan.Deed;
import dev.madoguchi.roster.Loan.Loss;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** F132: the ledger of lent IC cards (003 §23-1, §23-2). */
class CardLoansTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private final Instant now = RosterStation.CLOCK.instant();

    @TempDir
    private Path home;

    private RosterStation station;

    @BeforeEach
    void open() throws Exception {
        station = new RosterStation(home).peopled();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void keepsWhoGaveWhichCardToWhomAndWhenItCameBack() throws Exception {
        station.loans.lend(FIRST, "IC-07", "1002", "1001");
        station.loans.takeBack(FIRST, "1003");

        station.close();
        station = new RosterStation(home);

        Loan loan = new Loan(
                FIRST,
                DAY,
                "IC-07",
                "1002",
                new Deed("1001", now),
                Optional.of(new Deed("1003", now)),
                Optional.empty());
        assertEquals(List.of(loan), station.loans.of(DAY));
        assertEquals(List.of(), station.loans.out());
        assertEquals(List.of("1001 loan.lent", "1003 loan.returned"), station.deeds());
    }

    @Test
    void lendsACardThatIsOutToNobodyElse() throws Exception {
        station.loans.lend(FIRST, "IC-07", "1002", "1001");

        refuses(LoanFault.OUT, () -> station.loans.lend(SECOND, "IC-07", "1003", "1001"));

        station.loans.takeBack(FIRST, "1001");
        station.loans.lend(SECOND, "IC-07", "1003", "1001");
        assertEquals(List.of(SECOND), station.loans.out().stream().map(Loan::id).toList());
    }

    @Test
    void doesEachDeedOnceHoweverOftenItIsAsked() throws Exception {
        for (int time = 0; time < 2; time++) {
            station.loans.lend(FIRST, "IC-07", "1002", "1001");
        }
        for (int time = 0; time < 2; time++) {
            station.loans.takeBack(FIRST, "1001");
        }

        assertEquals(List.of("1001 loan.lent", "1001 loan.returned"), station.deeds());
    }

    @Test
    void keepsOfALossWhoWasToldWhen() throws Exception {
        station.loans.lend(FIRST, "IC-07", "1002", "1001");

        station.loans.lost(FIRST, "市民課", now, "1001");

        Loan loan = station.loans.of(DAY).getFirst();
        assertEquals(Optional.of(new Loss(new Deed("1001", now), "市民課", now)), loan.lost());
        assertTrue(station.loans.out().isEmpty());
        station.loans.takeBack(FIRST, "1001");
        assertTrue(station.loans.of(DAY).getFirst().back().isPresent(), "a card that was found comes back");
    }

    @Test
    void changesNothingWhereWhatIsAskedCannotBe() throws Exception {
        station.loans.lend(FIRST, "IC-07", "1002", "1001");

        refuses(LoanFault.BAD_CARD, () -> station.loans.lend(SECOND, "カード", "1002", "1001"));
        refuses(LoanFault.BAD_TOLD, () -> station.loans.lost(FIRST, " ", now, "1001"));
        refuses(LoanFault.NOT_OUT, () -> station.loans.takeBack(SECOND, "1001"));

        assertEquals(1, station.loans.of(DAY).size());
        assertTrue(station.loans.of(DAY).getFirst().out());
    }

    private static void refuses(LoanFault fault, Executable deed) {
        assertEquals(fault, assertThrows(LoanException.class, deed).fault());
    }
}
