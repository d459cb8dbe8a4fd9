package dev.madoguchi.city;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** The authorities that took the first one's place, as the folder of the city has them: {@code authority-2.secret} and so on. */
final class AuthorityFiles {
    private static final String PURPOSE = "city later authority";

    private final Path keys;

    AuthorityFiles(Path keys) {
        this.keys = keys;
    }

    private Path path(int number) {
        return keys.resolve("authority-" + number + ".secret");
    }

    /** Where one lies until the city has taken it. */
    private Path begun() {
        return keys.resolve("authority-begun.secret");
    }

    /** The number of the newest; 1 where there is only the first. */
    private int newest() {
        int number = 1;
        while (Files.exists(path(number + 1))) {
            number++;
        }
        return number;
    }

    CertificateAuthority newest(CertificateAuthority first, StationKey server) throws CityException {
        int number = newest();
        if (number == 1) {
            return first;
        }
        AuthoritySecret secret = read(path(number), server);
        return first.succeeded(secret.key(), secret.certificate());
    }

    /** Begins an exchange, or goes on with one that was cut off: it counts in this folder once the city has taken it. */
    void exchange(CityKeys city, Clock clock, SecureRandom random, NewAuthority taker)
            throws IOException, CityException {
        try {
            if (!Files.exists(begun())) {
                begin(city, clock, random);
            }
            taker.take(Authorities.sealed(city.server(), read(begun(), city.server())));
            Files.move(begun(), path(newest() + 1), StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | SecretException e) {
            throw new CityException(CityFault.DAMAGED, "no authority can be made in " + keys, e);
        }
    }

    private void begin(CityKeys city, Clock clock, SecureRandom random)
            throws CityException, GeneralSecurityException, SecretException {
        KeyPair pair = CertificateAuthority.newKeys(random);
        X509Certificate certificate = CertificateAuthority.selfSigned(city.issuer(), pair, clock, random);
        X509Certificate handover = newest(city.authority(), city.server()).handOver(pair.getPublic());
        byte[] bytes = new AuthoritySecret(pair.getPrivate(), certificate, Optional.of(handover)).encode();
        try {
            new SecretFile(begun(), city.server(), PURPOSE).write(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private AuthoritySecret read(Path file, StationKey server) throws CityException {
        byte[] bytes = {};
        try {
            bytes = new SecretFile(file, server, PURPOSE).read();
            return AuthoritySecret.decode(bytes);
        } catch (GeneralSecurityException | SecretException e) {
            throw new CityException(CityFault.DAMAGED, file + " does not open", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
