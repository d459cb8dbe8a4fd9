package dev.madoguchi.kiosk;

import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gives one number for each press, however often the press arrives; one at a time, as the machine has one mouth for paper. */
final class Presses {
    private static final int KEPT = 200;

    private final Map<String, GivenNumber> given = new LinkedHashMap<>();

    /**
     * The number of a press, printed; the same again where the press came before.
     *
     * @return empty where the desk does not offer the series
     */
    synchronized Optional<GivenNumber> number(Press press, KioskDesk desk) {
        GivenNumber before = given.get(press.press());
        return before != null ? Optional.of(before) : offered(press, desk).map(series -> give(press, series, desk));
    }

    private static Optional<TicketSeries> offered(Press press, KioskDesk desk) {
        return desk.series().stream()
                .filter(series -> series.letter().equals(press.series()))
                .findFirst();
    }

    private GivenNumber give(Press press, TicketSeries series, KioskDesk desk) {
        Outlook outlook = desk.outlook().apply(series.letter());
        Ticket ticket = desk.issue().apply(series);
        desk.spoken().accept(ticket, press.language());
        GivenNumber number = GivenNumber.of(ticket, outlook, desk.printing().print(ticket, series.name()));
        given.put(press.press(), number);
        if (given.size() > KEPT) {
            given.remove(given.keySet().iterator().next());
        }
        return number;
    }
}
