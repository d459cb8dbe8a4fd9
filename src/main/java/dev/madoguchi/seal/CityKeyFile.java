package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A file with the city's private key: locked under a passphrase, PKCS #12, or, for a demonstration city, a plain JWK. */
public final class CityKeyFile {
    private static final PasswordLock LOCK = new PasswordLock("city key");

    /** What a PKCS #12 file begins with, and no JSON does. */
    private static final byte DER_SEQUENCE = 0x30;

    private final Path file;

    public CityKeyFile(Path file) {
        this.file = file;
    }

    /** Writes the key locked under a passphrase. */
    public void write(CityPrivateKey key, char[] passphrase, PasswordCost cost, SecureRandom random)
            throws SecretException {
        byte[] jwk = key.toJwk().getBytes(StandardCharsets.UTF_8);
        try {
            DurableFile.write(file, LOCK.lock(jwk, passphrase, cost, random));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot write " + file, e);
        } finally {
            Arrays.fill(jwk, (byte) 0);
        }
    }

    /** Writes the key in the clear, readable by its owner only: for a demonstration city. */
    public void writePlain(CityPrivateKey key) throws SecretException {
        try {
            DurableFile.write(file, key.toJwk().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot write " + file, e);
        }
    }

    /**
     * Reads the key.
     *
     * @param passphrase asked only where the file is locked; the characters are wiped here
     */
    public CityPrivateKey read(Supplier<char[]> passphrase) throws SecretException {
        byte[] content = content();
        if (content.length > 0 && content[0] == DER_SEQUENCE) {
            return Pkcs12.cityKey(content, passphrase.get());
        }
        JsonNode json = Jwk.parse(new String(content, StandardCharsets.UTF_8));
        if (json.has("kty")) {
            return CityPrivateKey.fromJwk(new String(content, StandardCharsets.UTF_8));
        }
        char[] given = passphrase.get();
        byte[] jwk = {};
        try {
            jwk = LOCK.open(content, given);
            return CityPrivateKey.fromJwk(new String(jwk, StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(given, '\0');
            Arrays.fill(jwk, (byte) 0);
        }
    }

    private byte[] content() throws SecretException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SecretException(SecretFault.ABSENT, "there is no " + file, e);
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read " + file, e);
        }
    }
}
