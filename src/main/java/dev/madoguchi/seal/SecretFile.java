package dev.madoguchi.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * A workstation's own secret, such as its signing key or its TLS credentials, in a file sealed under the station key.
 *
 * <p>{@code nonce(12) ‖ ciphertext ‖ tag(16)}, AES-256-GCM under the key derived for {@code secret file v1}; the associated
 * data are the purpose, so that one secret cannot be put in the place of another.
 */
public final class SecretFile {
    private static final String CONTEXT = "secret file v1";

    private final Path file;
    private final StationKey stationKey;
    private final String purpose;

    /** Names a file, which need not be there yet, and in ASCII what lies in it. */
    public SecretFile(Path file, StationKey stationKey, String purpose) {
        this.file = file;
        this.stationKey = stationKey;
        this.purpose = purpose;
    }

    /** Whether there is something to read. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Writes or replaces the secret; after a crash the old one or the new one is there, whole. */
    public void write(byte[] secret) throws SecretException {
        try (SecretBox box = stationKey.box(CONTEXT)) {
            DurableFile.write(file, box.seal(secret, SecretBox.ascii(purpose)));
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot write " + file, e);
        }
    }

    /** Writes the same secret under another station key into a file of the same name in another folder; this one stays. */
    public void copy(Path folder, StationKey fresh) throws SecretException {
        byte[] secret = read();
        try {
            new SecretFile(folder.resolve(file.getFileName().toString()), fresh, purpose).write(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Reads the secret, which the caller wipes; {@code ABSENT}, {@code WRONG_KEY} or {@code UNREADABLE} otherwise. */
    public byte[] read() throws SecretException {
        try (SecretBox box = stationKey.box(CONTEXT)) {
            return box.open(Files.readAllBytes(file), SecretBox.ascii(purpose));
        } catch (NoSuchFileException e) {
            throw new SecretException(SecretFault.ABSENT, "there is no " + file, e);
        } catch (IOException e) {
            throw new SecretException(SecretFault.UNREADABLE, "cannot read " + file, e);
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.WRONG_KEY, file + " does not open under this station's key", e);
        }
    }
}
