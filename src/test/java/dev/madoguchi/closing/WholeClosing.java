package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;

import dev.madoguchi.municipality.ClosingLine;
import java.util.Optional;

/** Does the deeds of closing a day in their order, with a line to compare that a person has to count. */
final class WholeClosing {
    private static final DayLine PAPERS = DayLine.toCount(ClosingLine.PAPERS, "notice", "通知書", 3);

    private final ClosingStation station;

    WholeClosing(ClosingStation station) {
        this.station = station;
        station.lines.add(PAPERS);
    }

    void goTo(ClosingDeed deed) throws ClosingException {
        while (turn() != deed) {
            act();
        }
    }

    ClosingDeed turn() throws ClosingException {
        return ClosingDeed.turn(new ClosingStep.Ready(
                new ToClose.Today(DAY),
                station.closing.state(DAY),
                station.closing.lines(DAY),
                station.closing.reconcile(DAY),
                Optional.empty()));
    }

    /** Does the deed whose turn it is. */
    void act() throws ClosingException {
        CloseDay closing = station.closing;
        switch (turn()) {
            case RECONCILE -> closing.answer(DAY, PAPERS, 2, "1通は翌日に持ち越した", CHIEF);
            case PRINT -> closing.writeLedger(DAY, CHIEF);
            case CONFIRM -> closing.confirmLedger(DAY, 1, CHIEF);
            case DELIVER -> closing.deliver(DAY, OFFICER, CHIEF);
            case ERASE -> closing.erase(DAY, CHIEF, Optional.empty(), step -> {});
            case SCAN -> closing.scan(DAY, CHIEF);
            case CERTIFY -> closing.certify(DAY, CHIEF);
            case CLOSED -> throw new IllegalStateException("nothing to do");
        }
    }
}
