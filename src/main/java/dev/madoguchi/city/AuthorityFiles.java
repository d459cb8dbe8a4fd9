package dev.madoguchi.city;

import dev.madoguchi.seal.Handovers;
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
            if (!Files.exists(begun()) || isOvertaken(city)) {
                begin(city, clock, random);
            }
            AuthoritySecret next = read(begun(), city.server());
            taker.take(Authorities.sealed(city.server(), next));
            Files.move(begun(), path(place(next, city)), StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | SecretException e) {
            throw new CityException(CityFault.DAMAGED, "no authority can be made in " + keys, e);
        }
    }

    /**
     * Keeps one that the city took by another of its servers; one that is there stays.
     *
     * @param number its place after the first, from 2 on
     */
    void keep(int number, AuthoritySecret secret, StationKey server) throws SecretException, GeneralSecurityException {
        if (!Files.exists(path(number))) {
            write(path(number), secret, server);
        }
    }

    /** Whether the city took another one's key after this exchange was begun and cut off: then nobody takes this any more. */
    private boolean isOvertaken(CityKeys city) throws CityException {
        AuthoritySecret next = read(begun(), city.server());
        X509Certificate newest = newest(city.authority(), city.server()).certificate();
        return !newest.equals(next.certificate())
                && !new Handovers(next.handover().stream().toList()).lead(newest, next.certificate());
    }

    /** Where one belongs that the city has taken; its server may have kept it there already. */
    private int place(AuthoritySecret taken, CityKeys city) throws CityException {
        boolean kept = newest(city.authority(), city.server()).certificate().equals(taken.certificate());
        return kept ? newest() : newest() + 1;
    }

    private void begin(CityKeys city, Clock clock, SecureRandom random)
            throws CityException, GeneralSecurityException, SecretException {
        KeyPair pair = CertificateAuthority.newKeys(random);
        X509Certificate certificate = CertificateAuthority.selfSigned(city.issuer(), pair, clock, random);
        X509Certificate handover = newest(city.authority(), city.server()).handOver(pair.getPublic());
        write(begun(), new AuthoritySecret(pair.getPrivate(), certificate, Optional.of(handover)), city.server());
    }

    private static void write(Path file, AuthoritySecret secret, StationKey server)
            throws SecretException, GeneralSecurityException {
        byte[] bytes = secret.encode();
        try {
            new SecretFile(file, server, PURPOSE).write(bytes);
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
