package dev.madoguchi.city;

import dev.madoguchi.city.console.Account;
import dev.madoguchi.city.console.ConsoleRole;
import java.util.List;

/** What the administrator of the server does with the console of a municipality. */
public interface ConsoleDeeds {
    /** Makes an account, and gives its one-time password. */
    String add(String municipality, String id, ConsoleRole role) throws CityException;

    /** Gives an account a new one-time password, and ends its sessions. */
    String reset(String municipality, String id) throws CityException;

    /** Locks an account until further notice, or opens it. */
    void lock(String municipality, String id, boolean locked) throws CityException;

    /** The accounts, by id. */
    List<Account> accounts(String municipality) throws CityException;

    /** Allows a range of addresses; before the first, the console may be reached from everywhere. */
    void allow(String municipality, String network) throws CityException;

    /** Takes a range of addresses away again. */
    void forbid(String municipality, String network) throws CityException;

    /** The ranges of addresses from which the console may be reached; none, from everywhere. */
    List<String> networks(String municipality) throws CityException;
}
