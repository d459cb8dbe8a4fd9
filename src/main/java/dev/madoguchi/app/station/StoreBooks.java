package dev.madoguchi.app.station;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.store.Health;
import dev.madoguchi.store.StoreCare;

/** The store of a station: how it was found, its backups, and the rounds that look after both. */
final class StoreBooks implements AutoCloseable {
    private final Health health;
    private final StoreCare care;
    private final StoreRounds rounds;

    StoreBooks(Ground ground, Health health) {
        this.health = health;
        care = new StoreCare(ground.database(), ground.clock());
        rounds = new StoreRounds(care, new Audit(ground.audit(), Workstation.PROGRAM));
    }

    /** Begins the rounds. */
    void start() {
        rounds.start();
    }

    /** How the store was found. */
    Health health() {
        return health;
    }

    /** Its backups, and whether it can be rebuilt from them. */
    StoreCare care() {
        return care;
    }

    /** Whether the last backup or drill here came to nothing. */
    boolean failing() {
        return rounds.failing();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
