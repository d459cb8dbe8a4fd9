package dev.madoguchi.city;

import dev.madoguchi.city.CityFolder.NextSealingKey;
import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityKeyFiles;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The keys for which records are sealed, as the folder of the city has them: {@code sealing.key} under the passphrase, {@code sealing.jwk}
 * for everybody, and {@code sealing-ID.key} for later ones. A running server needs no private one.
 */
final class SealingFiles {
    private static final int ID_IN_NAME = 8;

    private final Path folder;
    private final Path keys;

    /**
     * @param folder the city's, for what is said of faults
     * @param keys where they lie
     */
    SealingFiles(Path folder, Path keys) {
        this.folder = folder;
        this.keys = keys;
    }

    void create(char[] passphrase, PasswordCost cost, SecureRandom random) throws IOException, SecretException {
        try (CityPrivateKey sealing = CityPrivateKey.generate(random)) {
            first().write(sealing, passphrase, cost, random);
            DurableFile.write(publicFile(), sealing.publicKey().toJwk().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The public half of the first. */
    CityPublicKey publicKey() throws IOException, SecretException {
        return CityPublicKey.fromJwk(Files.readString(publicFile()));
    }

    CityPrivateKey open(char[] passphrase) throws CityException {
        try {
            return first().read(passphrase::clone);
        } catch (SecretException e) {
            throw CityException.closed(folder, e);
        }
    }

    /** Makes one for an exchange; where an exchange was cut off before the city knew its key, that one is taken. */
    NextSealingKey next(Predicate<String> known, char[] passphrase, PasswordCost cost, SecureRandom random)
            throws IOException, CityException {
        for (Path file : files()) {
            Optional<CityPublicKey> begun = publicHalf(file, passphrase).filter(key -> !known.test(key.keyId()));
            if (begun.isPresent()) {
                return new NextSealingKey(begun.get(), file);
            }
        }
        try (CityPrivateKey fresh = CityPrivateKey.generate(random)) {
            String name = "sealing-" + fresh.publicKey().keyId().substring(0, ID_IN_NAME) + ".key";
            Path file = keys.resolve(name);
            new CityKeyFile(file).write(fresh, passphrase, cost, random);
            return new NextSealingKey(fresh.publicKey(), file);
        } catch (SecretException e) {
            throw CityException.closed(folder, e);
        }
    }

    /** None where they were taken away, as they should be. */
    private List<Path> files() throws CityException {
        try {
            return new CityKeyFiles(List.of(keys)).files();
        } catch (SecretException e) {
            if (e.fault() == SecretFault.ABSENT) {
                return List.of();
            }
            throw CityException.closed(folder, e);
        }
    }

    /** Empty for a file that is locked with another passphrase. */
    private Optional<CityPublicKey> publicHalf(Path file, char[] passphrase) throws CityException {
        try (CityPrivateKey key = new CityKeyFile(file).read(passphrase::clone)) {
            return Optional.of(key.publicKey());
        } catch (SecretException e) {
            if (e.fault() == SecretFault.WRONG_PASSWORD) {
                return Optional.empty();
            }
            throw CityException.closed(folder, e);
        }
    }

    private CityKeyFile first() {
        return new CityKeyFile(keys.resolve("sealing.key"));
    }

    private Path publicFile() {
        return keys.resolve("sealing.jwk");
    }
}
