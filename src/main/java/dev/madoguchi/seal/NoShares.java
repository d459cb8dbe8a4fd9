package dev.madoguchi.seal;

import java.time.LocalDate;
import java.util.Optional;

/** No city that would keep halves. */
final class NoShares implements KeyShares {

    @Override
    public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) {
        return Optional.empty();
    }

    @Override
    public Destroyed destroy(LocalDate day) throws SecretException {
        throw new SecretException(SecretFault.SHARE_AWAY, "no city keeps a half of the key of " + day);
    }
}
