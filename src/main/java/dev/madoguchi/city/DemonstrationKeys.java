package dev.madoguchi.city;

import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The keys of a demonstration city as files, whose records hold invented people. */
public final class DemonstrationKeys {
    private final VerifyingKey receipts;
    private final StationRegister register;

    DemonstrationKeys(VerifyingKey receipts, StationRegister register) {
        this.receipts = receipts;
        this.register = register;
    }

    /**
     * Leaves the city's keys as JWK files: {@code sealing.jwk} (private, in the clear!), {@code receipt.jwk} and
     * {@code stations.jwk} (public; of this municipality only).
     */
    public void export(Path into, String municipality, CityPrivateKey sealingKey) throws IOException, CityException {
        Files.createDirectories(into);
        try {
            new CityKeyFile(into.resolve("sealing.jwk")).writePlain(sealingKey);
        } catch (SecretException e) {
            throw new CityException(CityFault.DAMAGED, "the keys cannot be written to " + into, e);
        }
        Files.writeString(into.resolve("receipt.jwk"), receipts.toJwk());
        Files.writeString(
                into.resolve("stations.jwk"), register.keys(municipality).toJwks());
    }
}
