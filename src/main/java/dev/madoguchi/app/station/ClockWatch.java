package dev.madoguchi.app.station;

import dev.madoguchi.sync.SyncStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Says when this computer's clock is further from the server's than the station allows. */
public final class ClockWatch {
    private final Supplier<SyncStatus> status;
    private final StationSettings settings;

    public ClockWatch(Supplier<SyncStatus> status, StationSettings settings) {
        this.status = status;
        this.settings = settings;
    }

    /** How far it is ahead, in whole seconds; empty within the limit, and before the server has answered. */
    public Optional<Duration> off() {
        Duration limit = settings.clockLimit();
        return status.get().skew().filter(skew -> skew.abs().compareTo(limit) > 0);
    }
}
