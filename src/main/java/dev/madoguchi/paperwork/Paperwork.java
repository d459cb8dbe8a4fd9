package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.PaperRules;
import dev.madoguchi.store.Database;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The paperwork of one site: what each completed case leaves to be done, and how far that is. Safe for several threads. */
public final class Paperwork {
    private final Jdbi jdbi;
    private final Stock stock;
    private final Bundles bundles;
    private final OutsideEntries entries;

    /** @param site whose papers these are */
    public Paperwork(Database database, PaperRules rules, String site, Clock clock) {
        this.jdbi = database.jdbi();
        this.stock = new Stock(jdbi, rules.stock(), site, clock);
        this.bundles = new Bundles(jdbi, rules.bundles(), site, clock);
        this.entries = new OutsideEntries(jdbi, rules.entries(), site, clock);
    }

    /** Takes up what a completed case leaves to be done; all of it is durable when this returns. A second time it does nothing. */
    public void begin(FinishedCase done) {
        jdbi.useTransaction(handle -> {
            stock.use(handle, done);
            bundles.take(handle, done);
            entries.take(handle, done);
        });
    }

    /** What is still to be done. */
    public Due due() {
        int open = (int) entries.today().stream()
                .filter(entry -> entry.entered().isEmpty())
                .count();
        int waiting = bundles.waiting().stream().mapToInt(WaitingPapers::pieces).sum();
        int gathered = bundles.today().stream()
                .filter(bundle -> bundle.state() != BundleState.HANDED_OVER)
                .mapToInt(Bundle::papers)
                .sum();
        int low = (int) stock.levels().stream().filter(StockLevel::isLow).count();
        return new Due(open, waiting + gathered, low);
    }

    public Stock stock() {
        return stock;
    }

    public Bundles bundles() {
        return bundles;
    }

    public OutsideEntries entries() {
        return entries;
    }
}
