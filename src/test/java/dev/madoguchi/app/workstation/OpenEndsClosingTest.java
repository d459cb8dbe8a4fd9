package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.closing.ClosingFault;
import dev.madoguchi.closing.ClosingStep;
import dev.madoguchi.closing.CountedLine;
import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Matter;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.dayrecord.Standing;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.roster.CardLoans;
import dev.madoguchi.ui.QuickRobot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** F107, F132: what a day may not leave behind (003 §10-5, §23-2), on the closing screen of a counter. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class OpenEndsClosingTest {
    private static final UUID LENT = new UUID(0x4000, 1);
    private static final UUID COMPLAINT = new UUID(0x4000, 2);

    @TempDir
    private Path folder;

    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kitakyushu.yaml");
        desk.signIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsTheDayOpenWhileACardIsOutAndAComplaintUnanswered() throws Exception {
        CardLoans loans = desk.workstation().staff().cardLoans();
        DayRecords records = desk.workstation().books().dayRecords();
        loans.lend(LENT, "IC-07", Practice.ID, Practice.ID);
        DayRecord complaint = records.enter(COMPLAINT, complaint(Standing.OPEN), Practice.ID);

        assertEquals(List.of(ClosingLine.CARDS, ClosingLine.COMPLAINTS), open(look()));
        Toolkit.run(desk.screens().closing()::printLedger);
        var refused = ready(now -> now.refused().isPresent());
        assertEquals(Optional.of(ClosingFault.NOT_COUNTED), refused.refused());
        assertFalse(refused.reconciled());
        assertEquals(0, desk.documents().documents().size());

        loans.takeBack(LENT, Practice.ID);
        records.correct(complaint, complaint(Standing.ESCALATED), Practice.ID);

        ClosingStep.Ready settled = look();
        assertEquals(List.of(), open(settled));
        assertTrue(settled.reconciled());
    }

    private ClosingStep.Ready look() {
        Toolkit.run(desk.screens()::goClosing);
        Toolkit.run(desk.screens().closing()::look);
        return ready(now -> now.refused().isEmpty());
    }

    private ClosingStep.Ready ready(Predicate<ClosingStep.Ready> is) {
        return (ClosingStep.Ready) Watching.until(
                desk.screens().closing().stepProperty(),
                now -> now instanceof ClosingStep.Ready ready && is.test(ready),
                LIMIT);
    }

    private static List<ClosingLine> open(ClosingStep.Ready now) {
        return now.lines().stream()
                .filter(CountedLine::isOpen)
                .map(line -> line.line().kind())
                .toList();
    }

    private static Matter complaint(Standing standing) {
        return new Matter(
                RecordKind.COMPLAINT,
                "wait",
                1,
                Map.of(Part.ABOUT, "40分待ったとの声。", Part.RESPONSE, "お詫びし、混雑の見込みを説明した。"),
                Optional.empty(),
                Optional.empty(),
                standing);
    }
}
