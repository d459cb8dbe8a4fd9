package dev.madoguchi.kiosk;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ticket.Ticket;
import java.util.Optional;

/**
 * The number that a press got. It is given, whatever became of the paper.
 *
 * @param label the number as it is called
 * @param waiting how many wait before it, where somebody knows
 * @param minutes how long the wait is, where somebody knows
 */
record GivenNumber(String label, Optional<Integer> waiting, Optional<Integer> minutes, Paper paper) {

    /** What became of the paper. */
    enum Paper {
        PRINTED,
        /** No paper came out: the number is to be written down. */
        NOT_PRINTED,
        /** Only a look at the paper tells. */
        UNKNOWN
    }

    /** @param outlook how full it was before this number was given */
    static GivenNumber of(Ticket ticket, Outlook outlook, PrintOutcome outcome) {
        Paper paper = switch (outcome) {
            case PrintOutcome.Printed printed -> Paper.PRINTED;
            case PrintOutcome.NotPrinted not -> Paper.NOT_PRINTED;
            case PrintOutcome.Unknown unknown -> Paper.UNKNOWN;
        };
        return new GivenNumber(ticket.label(), outlook.waiting(), outlook.minutes(), paper);
    }
}
