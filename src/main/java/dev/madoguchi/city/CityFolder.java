package dev.madoguchi.city;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.OwnerOnly;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a city.
 *
 * <pre>
 * madoguchi-city.json   the city's name; written last, so it says that the rest is complete
 * keys/sealing.key      the private sealing key under the passphrase: the server runs without it, take it away
 * keys/sealing.jwk      its public half
 * keys/sealing-ID.key   a later private sealing key under the passphrase: take it away too
 * keys/server.key       the server's own secret under the passphrase; the next two are sealed with it
 * keys/receipt.secret   the key that signs receipts
 * keys/authority.secret the key and certificate that vouch for server and stations
 * keys/authority-N.secret those that took their place, from 2 on
 * vault/                the database
 * releases/             files of the program's versions, each under its SHA-256
 * </pre>
 */
public final class CityFolder {
    private static final String NAME = "madoguchi-city.json";

    private final Path folder;
    private final PasswordCost consoleCost;

    /** Names a folder, which need not be there yet. */
    public CityFolder(Path folder) {
        this(folder, PasswordCost.STANDARD);
    }

    /** @param consoleCost what one try of a password of the console costs */
    public CityFolder(Path folder, PasswordCost consoleCost) {
        this.folder = folder;
        this.consoleCost = consoleCost;
    }

    /** What one try of a password of the console costs. */
    PasswordCost consoleCost() {
        return consoleCost;
    }

    /** The files of the program's versions that stations may fetch. */
    public ReleaseShelf releases() {
        return ReleaseShelf.beside(vault());
    }

    /** Whether a city was created here. */
    public boolean exists() {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * Creates the city's keys, once. What a creation that was cut off has left is replaced.
     *
     * @param issuer the city's name as it will stand in receipts
     * @param cost what one try of the passphrase costs
     */
    public void create(String issuer, char[] passphrase, PasswordCost cost, Clock clock, SecureRandom random)
            throws IOException, CityException {
        if (exists()) {
            throw new CityException(CityFault.CITY_EXISTS, "there is a city in " + folder);
        }
        OwnerOnly.folder(keys());
        OwnerOnly.folder(vault());
        try {
            sealingFiles().create(passphrase, cost, random);
            serverFiles().create(issuer, passphrase, cost, clock, random);
        } catch (SecretException | GeneralSecurityException e) {
            throw new CityException(CityFault.DAMAGED, "the city's keys cannot be made in " + folder, e);
        }
        var json = new JsonMapper();
        DurableFile.write(
                folder.resolve(NAME),
                json.writeValueAsBytes(json.createObjectNode().put("format", 1).put("issuer", issuer)));
    }

    /** Opens what a running server needs: all but the private sealing key. */
    CityKeys openKeys(char[] passphrase, Clock clock, SecureRandom random) throws IOException, CityException {
        String issuer = issuer();
        try {
            StationKey server = serverFiles().open(passphrase, random);
            try {
                return serverFiles().keys(issuer, sealingFiles().publicKey(), server, clock, random);
            } catch (SecretException | GeneralSecurityException | IOException e) {
                server.close();
                throw e;
            }
        } catch (SecretException e) {
            throw CityException.closed(folder, e);
        } catch (GeneralSecurityException e) {
            throw new CityException(CityFault.DAMAGED, "the authority's key is damaged in " + folder, e);
        }
    }

    /** The certificate at whose end the server and every station stand; the newest that this folder has. */
    public X509Certificate authority(char[] passphrase, Clock clock, SecureRandom random)
            throws IOException, CityException {
        try (CityKeys keys = openKeys(passphrase, clock, random)) {
            return newestAuthority(keys).certificate();
        }
    }

    /** The newest that this folder has, the one that it was made with or one of {@link #exchangeAuthority}. */
    CertificateAuthority newestAuthority(CityKeys keys) throws CityException {
        return authorityFiles().newest(keys.authority(), keys.server());
    }

    /**
     * Makes an authority that takes the newest one's place, as {@code keys/authority-N.secret}. An exchange that was cut off is finished
     * with the same authority.
     *
     * @param city learns of it, any number of times
     */
    public void exchangeAuthority(char[] passphrase, Clock clock, SecureRandom random, NewAuthority city)
            throws IOException, CityException {
        try (CityKeys keys = openKeys(passphrase, clock, random)) {
            authorityFiles().exchange(keys, clock, random, city);
        }
    }

    AuthorityFiles authorityFiles() {
        return new AuthorityFiles(keys());
    }

    /**
     * Makes a private sealing key for an exchange, under the passphrase, beside the first one: {@code keys/sealing-ID.key}. Where an
     * exchange was cut off before the city knew its key, that one is taken.
     *
     * @param known whether the city has a key of this id already
     * @param passphrase the city's; not wiped here
     */
    public NextSealingKey nextSealingKey(
            Predicate<String> known, char[] passphrase, PasswordCost cost, SecureRandom random)
            throws IOException, CityException {
        return sealingFiles().next(known, passphrase, cost, random);
    }

    /** A new key's public half, and where its private half lies until it is taken away. */
    public record NextSealingKey(CityPublicKey key, Path file) {}

    /**
     * Opens the private sealing key: at the city's desk, never in a running server.
     *
     * @param passphrase not wiped here
     */
    public CityPrivateKey openSealingKey(char[] passphrase) throws CityException {
        return sealingFiles().open(passphrase);
    }

    private String issuer() throws IOException, CityException {
        if (!exists()) {
            throw new CityException(CityFault.NO_CITY, "there is no city in " + folder);
        }
        try {
            String issuer = new JsonMapper()
                    .readTree(Files.readString(folder.resolve(NAME)))
                    .path("issuer")
                    .stringValue("");
            if (!issuer.isBlank()) {
                return issuer;
            }
            throw new CityException(CityFault.DAMAGED, folder.resolve(NAME) + " names no city");
        } catch (JacksonException e) {
            throw new CityException(CityFault.DAMAGED, folder.resolve(NAME) + " is not JSON", e);
        }
    }

    Path vault() {
        return folder.resolve("vault");
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private SealingFiles sealingFiles() {
        return new SealingFiles(folder, keys());
    }

    private ServerFiles serverFiles() {
        return new ServerFiles(keys());
    }
}
