package dev.madoguchi.kiosk;

import dev.madoguchi.municipality.TicketSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page's first screen shows.
 *
 * @param open whether numbers are given at all
 */
record KioskState(boolean open, List<Purpose> purposes, String mark) {
    KioskState {
        purposes = List.copyOf(purposes);
    }

    /** A button. */
    record Purpose(
            String letter,
            String name,
            Map<String, String> names,
            Optional<Integer> waiting,
            Optional<Integer> minutes) {}

    static KioskState closed() {
        return new KioskState(false, List.of(), "");
    }

    static KioskState of(KioskDesk desk) {
        return new KioskState(
                true,
                desk.series().stream().map(series -> purpose(series, desk)).toList(),
                "");
    }

    /** The same with words over every screen; empty for none. */
    KioskState marked(String words) {
        return new KioskState(open, purposes, words);
    }

    private static Purpose purpose(TicketSeries series, KioskDesk desk) {
        Outlook outlook = desk.outlook().apply(series.letter());
        return new Purpose(series.letter(), series.name(), series.names(), outlook.waiting(), outlook.minutes());
    }
}
