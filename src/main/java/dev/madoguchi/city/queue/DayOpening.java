package dev.madoguchi.city.queue;

import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.Settled;
import java.time.LocalDate;
import java.util.List;

/**
 * A day as far as it is decided, read from the vault in pages.
 *
 * @param before the last decision before the first about a number of the day: nobody is told earlier ones any more
 * @param upTo the last decision that is in it, about a number of whichever day
 * @param book the day's open numbers
 */
record DayOpening(long before, long upTo, QueueBook book) {

    /** @param last the number up to which the day is read */
    static DayOpening read(QueueVault vault, LocalDate day, long last) {
        long before = Math.min(last, vault.first(day).orElse(last + 1) - 1);
        QueueBook book = QueueBook.ofOpenNumbers();
        long upTo = before;
        List<Settled> page;
        do {
            page = vault.between(upTo, last, QueueVault.PAGE);
            for (Settled settled : page) {
                upTo = settled.seq();
                if (settled.event().ticket().day().equals(day)) {
                    book.take(settled);
                }
            }
        } while (page.size() == QueueVault.PAGE);
        return new DayOpening(before, upTo, book);
    }
}
