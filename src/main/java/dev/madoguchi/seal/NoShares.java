package dev.madoguchi.seal;

import java.time.LocalDate;
import java.util.Optional;

/** No city that would keep halves. */
final class NoShares implements KeyShares {

    @Override
    public Optional<KeyShare> fetch(LocalDate day) {
        return Optional.empty();
    }

    @Override
    public String destroy(LocalDate day, String sha256) throws SecretException {
        throw new SecretException(SecretFault.SHARE_AWAY, "no city keeps a half of the key of " + day);
    }
}
