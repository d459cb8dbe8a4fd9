package dev.madoguchi.city;

import dev.madoguchi.city.console.Account;
import dev.madoguchi.city.console.Accounts;
import dev.madoguchi.city.console.ConsoleRole;
import dev.madoguchi.city.console.Network;
import dev.madoguchi.city.console.Networks;
import java.util.List;

/** The console's accounts and networks in this program's own database. */
final class OwnConsole implements ConsoleDeeds {
    private final Accounts accounts;
    private final Networks networks;

    OwnConsole(Accounts accounts, Networks networks) {
        this.accounts = accounts;
        this.networks = networks;
    }

    @Override
    public String add(String municipality, String id, ConsoleRole role) throws CityException {
        try {
            return accounts.add(municipality, id, role)
                    .orElseThrow(() -> new CityException(CityFault.CONSOLE_USER_EXISTS, "there is an account " + id));
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.CONSOLE_NAME, "no account can be called so", e);
        }
    }

    @Override
    public String reset(String municipality, String id) throws CityException {
        return accounts.reset(municipality, id).orElseThrow(() -> unknown(id));
    }

    @Override
    public void lock(String municipality, String id, boolean locked) throws CityException {
        if (!accounts.lock(municipality, id, locked)) {
            throw unknown(id);
        }
    }

    private static CityException unknown(String id) {
        return new CityException(CityFault.CONSOLE_USER_UNKNOWN, "no account " + id);
    }

    @Override
    public List<Account> accounts(String municipality) {
        return accounts.of(municipality);
    }

    @Override
    public void allow(String municipality, String network) throws CityException {
        networks.add(municipality, range(network));
    }

    @Override
    public void forbid(String municipality, String network) throws CityException {
        if (!networks.remove(municipality, range(network))) {
            throw new CityException(CityFault.CONSOLE_NETWORK, "was not allowed: " + network);
        }
    }

    private static Network range(String network) throws CityException {
        try {
            return Network.parse(network);
        } catch (IllegalArgumentException e) {
            throw new CityException(CityFault.CONSOLE_NETWORK, "not a range of addresses: " + network, e);
        }
    }

    @Override
    public List<String> networks(String municipality) {
        return networks.of(municipality).stream().map(Network::text).toList();
    }
}
