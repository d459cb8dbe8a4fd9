package dev.madoguchi.seal;

import java.time.LocalDate;
import java.util.Optional;

/** Where the city's halves of the day keys come from, and where they are destroyed. */
public interface KeyShares {
    /**
     * The city's half of the day's key, made there on the first asking, for the caller to close. May wait for the network.
     *
     * @param wanted SHA-256 of the half that opens what lies here, where that is known; whoever has another one at hand asks the city, which
     *     may give another too
     * @return empty where the city cannot be asked now
     * @throws SecretException {@code DESTROYED} where the city has destroyed it
     */
    Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) throws SecretException;

    /**
     * Has the city destroy its half. May be called again. May wait for the network.
     *
     * @return the city's signed statement that a half of this day's key is destroyed, checked; which half, it says itself
     * @throws SecretException {@code SHARE_AWAY} where the city cannot be asked now, {@code WRONG_KEY} where what it says is not of this
     *     station's key of this day
     */
    Destroyed destroy(LocalDate day) throws SecretException;

    /**
     * What the city signed.
     *
     * @param statement compact JWS
     * @param sha256 of the half that it destroyed, as {@link KeyShare#sha256} has it; empty where it never made one
     */
    record Destroyed(String statement, String sha256) {}

    /** No city: keys lie whole on this computer. */
    static KeyShares none() {
        return new NoShares();
    }
}
