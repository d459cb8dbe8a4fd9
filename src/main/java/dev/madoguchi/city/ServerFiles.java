package dev.madoguchi.city;

import dev.madoguchi.seal.CityPublicKey;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a running server needs, as the folder of the city has it: {@code server.key} under the passphrase, and sealed with it {@code
 * receipt.secret} and {@code authority.secret}.
 */
final class ServerFiles {
    private static final String RECEIPT = "receipt";
    private static final String AUTHORITY = "authority";

    private final Path keys;

    ServerFiles(Path keys) {
        this.keys = keys;
    }

    /** @param issuer the city's name as it will stand in receipts */
    void create(String issuer, char[] passphrase, PasswordCost cost, Clock clock, SecureRandom random)
            throws IOException, SecretException, GeneralSecurityException {
        KeyPair pair = CertificateAuthority.newKeys(random);
        X509Certificate certificate = CertificateAuthority.selfSigned(issuer, pair, clock, random);
        try (StationKey server = StationKey.generate(random);
                SigningKey receipt = SigningKey.generate(random)) {
            DurableFile.write(file(), new KeyWrap(cost, random).wrap(server, passphrase));
            write(secret(server, RECEIPT), receipt.toJwk().getBytes(StandardCharsets.UTF_8));
            write(
                    secret(server, AUTHORITY),
                    new AuthoritySecret(pair.getPrivate(), certificate, Optional.empty()).encode());
        }
    }

    /** The server's own secret, with which the others are sealed. */
    StationKey open(char[] passphrase, SecureRandom random) throws IOException, SecretException {
        return new KeyWrap(PasswordCost.STANDARD, random).unwrap(Files.readAllBytes(file()), passphrase);
    }

    /**
     * Opens the others.
     *
     * @param server stays the caller's to close where this fails
     */
    CityKeys keys(String issuer, CityPublicKey sealing, StationKey server, Clock clock, SecureRandom random)
            throws SecretException, GeneralSecurityException {
        byte[] receipt = secret(server, RECEIPT).read();
        byte[] authority = secret(server, AUTHORITY).read();
        try {
            AuthoritySecret own = AuthoritySecret.decode(authority);
            return new CityKeys(
                    issuer,
                    new CertificateAuthority(own.key(), own.certificate(), clock, random),
                    SigningKey.fromJwk(new String(receipt, StandardCharsets.UTF_8)),
                    sealing,
                    server);
        } finally {
            Arrays.fill(receipt, (byte) 0);
            Arrays.fill(authority, (byte) 0);
        }
    }

    private static void write(SecretFile file, byte[] secret) throws SecretException {
        try {
            file.write(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private Path file() {
        return keys.resolve("server.key");
    }

    private SecretFile secret(StationKey server, String name) {
        return new SecretFile(keys.resolve(name + ".secret"), server, "city " + name);
    }
}
