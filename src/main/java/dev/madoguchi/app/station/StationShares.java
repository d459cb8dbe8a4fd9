package dev.madoguchi.app.station;

import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.MemoryFolder;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.VolatileShares;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.CityShares;
import dev.madoguchi.sync.StationIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a station's halves of its keys come from: from the city, and after a kill from the computer's memory. */
final class StationShares {
    private static final Logger LOG = LoggerFactory.getLogger(StationShares.class);

    private final StationHome home;
    private final StationKey key;
    private final StationIdentity identity;
    private final CityLink link;

    StationShares(StationHome home, StationKey key, StationIdentity identity, CityLink link) {
        this.home = home;
        this.key = key;
        this.identity = identity;
        this.link = link;
    }

    /** @param purpose which keys, as the city's server knows them */
    KeyShares of(String purpose) {
        KeyShares city = new CityShares(link, identity.shareStatements(), purpose);
        return memory().<KeyShares>map(folder -> new VolatileShares(folder, key, purpose, city))
                .orElse(city);
    }

    /** Without it a killed program has to ask the city again, and nothing else is lost. */
    private Optional<Path> memory() {
        try {
            return MemoryFolder.ofComputer().of(home.root());
        } catch (IOException e) {
            LOG.warn("No folder in memory can be used ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
