package dev.madoguchi.app.station;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.sync.CityWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the city says of the days of which this station delivered records; asked anew each time and checked against its pins. */
public final class AcceptedDays {
    private static final int MOST_DAYS = 12;

    private final Outbox outbox;
    private final CityLink link;
    private final CityWords words;

    AcceptedDays(Outbox outbox, CityLink link, CityWords words) {
        this.outbox = outbox;
        this.link = link;
        this.words = words;
    }

    /**
     * One day.
     *
     * @param records how many this station has delivered of it, or will
     * @param word empty where the city has said nothing yet
     */
    public record AcceptedDay(LocalDate day, int records, Optional<CityWord> word) {}

    /** One day; fails where the city cannot be asked. */
    public AcceptedDay day(LocalDate day) throws IOException, InterruptedException {
        Map<UUID, String> own = new LinkedHashMap<>();
        outbox.rows().stream().filter(row -> row.day().equals(day)).forEach(row -> own.put(row.id(), row.sha256()));
        return new AcceptedDay(day, own.size(), words.last(link, day, own));
    }

    /** The last days, the latest first; fails where the city cannot be asked. */
    public List<AcceptedDay> days() throws IOException, InterruptedException {
        Map<LocalDate, Map<UUID, String>> byDay = new TreeMap<>();
        for (OutboxRow row : outbox.rows()) {
            byDay.computeIfAbsent(row.day(), day -> new LinkedHashMap<>()).put(row.id(), row.sha256());
        }
        List<AcceptedDay> days = new ArrayList<>();
        for (LocalDate day : byDay.keySet().stream().toList().reversed().stream()
                .limit(MOST_DAYS)
                .toList()) {
            Map<UUID, String> own = byDay.getOrDefault(day, Map.of());
            days.add(new AcceptedDay(day, own.size(), words.last(link, day, own)));
        }
        return days;
    }
}
