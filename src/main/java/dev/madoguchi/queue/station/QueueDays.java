package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueTimes;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.store.Database;
import java.time.LocalDate;
import java.util.List;

/** What a station still knows of the queue's last days, for reports that are written afterwards. */
public final class QueueDays {
    private final QueueStore store;

    public QueueDays(Database database, String site) {
        this(new QueueStore(database, site));
    }

    QueueDays(QueueStore store) {
        this.store = store;
    }

    /** How long visitors waited and were served on a day, as far as the server has decided it; nothing of days that are forgotten. */
    public List<QueueTimes.Purpose> times(LocalDate day) {
        List<QueueEvent> counting = store.known(day).stream()
                .filter(Settled::counts)
                .map(Settled::event)
                .toList();
        return QueueTimes.byPurpose(counting);
    }
}
