package dev.madoguchi.seal;

import java.time.LocalDate;
import java.util.Optional;

/** Where the city's halves of the day keys come from, and where they are destroyed. */
public interface KeyShares {
    /**
     * The city's half of the day's key, made there on the first asking, for the caller to close. May wait for the network.
     *
     * @return empty where the city cannot be asked now
     * @throws SecretException {@code DESTROYED} where the city has destroyed it
     */
    Optional<KeyShare> fetch(LocalDate day) throws SecretException;

    /**
     * Has the city destroy its half. May be called again. May wait for the network.
     *
     * @param sha256 of the half, as {@link KeyShare#sha256} has it
     * @return the city's signed statement that this half is destroyed, checked
     * @throws SecretException {@code SHARE_AWAY} where the city cannot be asked now, {@code WRONG_KEY} where what it says is not of this half
     */
    String destroy(LocalDate day, String sha256) throws SecretException;

    /** No city: keys lie whole on this computer. */
    static KeyShares none() {
        return new NoShares();
    }
}
