package dev.madoguchi.app.command;

import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.Enrolling;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentFault;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.StationSecrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * The folder of a city desk: its own keys under a passphrase, and where the city is. Nothing of any record is ever in it.
 *
 * @param root the folder; made readable by its owner only
 * @param cost what one try of the passphrase costs
 */
record DeskHome(Path root, PasswordCost cost, SecureRandom random) {
    private static final String IDENTITY = "city desk";
    private static final String PENDING = "city desk enrolment";

    /** Whether a desk was enrolled here. */
    boolean exists() {
        return Files.exists(place());
    }

    /**
     * Enrols the desk. Its keys are on the disk before the city is asked: one that was cut off is run again with the same code.
     *
     * @param passphrase a new one; not wiped here
     */
    void enrol(EnrolmentCode code, Enrolling city, char[] passphrase)
            throws IOException, SecretException, EnrolmentException {
        enrol(code.server(), city, passphrase);
    }

    void enrol(URI server, Enrolling city, char[] passphrase) throws IOException, SecretException, EnrolmentException {
        if (exists()) {
            throw new EnrolmentException(EnrolmentFault.ENROLLED_ALREADY, "there is a city desk in " + root);
        }
        Files.createDirectories(root);
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        try (StationKey key = key(passphrase)) {
            SecretFile pending = new SecretFile(root.resolve("enrolling.secret"), key, PENDING);
            if (!pending.exists()) {
                StationSecrets.generate(random).save(pending);
            }
            try (StationIdentity identity = StationIdentity.enrol(StationSecrets.load(pending), city)) {
                identity.save(secret(key));
                CityPlace.keep(place(), server, identity);
            }
            Files.delete(root.resolve("enrolling.secret"));
        }
    }

    /** The key of an enrolment that was cut off, or a new one. */
    private StationKey key(char[] passphrase) throws IOException, SecretException {
        KeyWrap wrap = new KeyWrap(cost, random);
        if (Files.exists(lock())) {
            return wrap.unwrap(Files.readAllBytes(lock()), passphrase);
        }
        StationKey key = StationKey.generate(random);
        DurableFile.write(lock(), wrap.wrap(key, passphrase));
        return key;
    }

    /** Who this desk is; the caller's to close. */
    StationIdentity identity(char[] passphrase) throws IOException, SecretException, EnrolmentException {
        try (StationKey key = new KeyWrap(cost, random).unwrap(Files.readAllBytes(lock()), passphrase)) {
            return StationIdentity.load(secret(key));
        }
    }

    /** Where the city's server is. */
    URI server() throws EnrolmentException {
        return CityPlace.read(place()).server();
    }

    private SecretFile secret(StationKey key) {
        return new SecretFile(root.resolve("desk.secret"), key, IDENTITY);
    }

    private Path lock() {
        return root.resolve("desk.key");
    }

    private Path place() {
        return root.resolve("enrolled.json");
    }
}
