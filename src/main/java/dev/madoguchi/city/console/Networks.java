package dev.madoguchi.city.console;

import dev.madoguchi.city.vault.VaultDatabase;
import java.util.List;

/** From where a municipality's console may be reached: from everywhere until a first range is named. */
public final class Networks {
    private final VaultDatabase database;

    public Networks(VaultDatabase database) {
        this.database = database;
    }

    /** The ranges of a municipality. */
    public List<Network> of(String municipality) {
        return database
                .read(handle -> handle.createQuery(
                                "select network from console_network where municipality = :municipality order by network")
                        .bind("municipality", municipality)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(Network::parse)
                .toList();
    }

    /** Adds a range; once however often. */
    public void add(String municipality, Network network) {
        database.append(handle -> handle.createUpdate("""
                        insert into console_network (municipality, network) select :municipality, :network
                        where not exists (select 1 from console_network where municipality = :municipality and network = :network)
                        """)
                .bind("municipality", municipality)
                .bind("network", network.text())
                .execute());
    }

    /** Takes a range away; false where it was not there. */
    public boolean remove(String municipality, Network network) {
        return database.append(handle -> handle.createUpdate(
                                "delete from console_network where municipality = :municipality and network = :network")
                        .bind("municipality", municipality)
                        .bind("network", network.text())
                        .execute())
                == 1;
    }

    boolean admits(String municipality, String client) {
        List<Network> ranges = of(municipality);
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.holds(client));
    }
}
