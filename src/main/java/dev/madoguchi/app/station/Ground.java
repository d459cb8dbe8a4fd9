package dev.madoguchi.app.station;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.StationIdentity;
import java.time.Clock;

/** What every part of an open workstation stands on: its folder, who it is to the city, its store, its trail. */
public record Ground(StationHome home, StationIdentity identity, Database database, AuditTrail audit, Clock clock) {

    /** The name under which the city knows this station. */
    public StationName name() {
        return identity.pins().name();
    }
}
