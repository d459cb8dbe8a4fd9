package dev.madoguchi.app.workstation;

import dev.madoguchi.sync.SyncStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Says when this computer's clock is further from the server's than the station allows. */
final class ClockWatch {
    private final Supplier<SyncStatus> status;
    private final StationSettings settings;

    ClockWatch(Supplier<SyncStatus> status, StationSettings settings) {
        this.status = status;
        this.settings = settings;
    }

    /** How far it is ahead, in whole seconds; empty within the limit, and before the server has answered. */
    Optional<Duration> off() {
        Duration limit = settings.clockLimit();
        return status.get().skew().filter(skew -> skew.abs().compareTo(limit) > 0);
    }
}
