package dev.madoguchi.city;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.StationName;
import java.net.URI;
import java.util.List;

/** What the administrator does with the stations: in this program where no server runs, or through the running server. */
public interface CityDeeds {
    /**
     * Makes a code for a station of a site that the municipality's profile has.
     *
     * @param server where the station reaches the city, {@code https://HOST:PORT}
     */
    EnrolmentOffer offer(StationName name, URI server) throws CityException;

    /** Gives a municipality's profile to the server; stations that are enrolled from now on get it. */
    void keepProfile(String yaml) throws CityException;

    /** Every certificate ever given. */
    List<RegisterEntry> enrolled() throws CityException;

    /** Has stations seal for this key from now on; the earlier ones are still taken. Nothing changes for a key that the city has. */
    void sealFor(CityPublicKey key) throws CityException;

    /** Signs receipts with a new key from now on; stations believe the earlier ones still. */
    void exchangeReceiptKey() throws CityException;

    /**
     * Ends the trust in an earlier receipt key from now on; what it signed before stays good. Nothing changes where it was ended.
     *
     * @throws CityException {@code UNKNOWN_KEY}, or {@code KEY_IN_USE} for the one that signs now
     */
    void endReceiptKey(String keyId) throws CityException;

    /**
     * Has another authority give all certificates from now on, beside which the earlier ones count until they are ended. Nothing changes
     * for one that the city has.
     *
     * @param sealed what {@link CityFolder#exchangeAuthority} made
     * @throws CityException {@code OTHER_AUTHORITY}
     */
    void exchangeAuthority(String sealed) throws CityException;

    /**
     * Has nothing count any more that an authority before the newest vouched for, and takes its certificates back.
     *
     * @param leaveBehind whether to do it where stations have none of the newest yet
     * @return the stations that have to be enrolled anew by a code
     * @throws CityException {@code STATIONS_BEHIND}
     */
    List<StationName> endEarlierAuthorities(boolean leaveBehind) throws CityException;

    /** The city's keys and authorities, the oldest of each kind first. */
    List<KeyEntry> keys() throws CityException;

    /** What is done with the console. */
    ConsoleDeeds console();

    /** What is published to stations, and proposed by them. */
    PublishingDeeds publishing();

    /** Locks a station out from its next request on. */
    void revoke(String municipality, String station) throws CityException;
}
