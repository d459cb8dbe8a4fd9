package dev.madoguchi.store;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.SecretFile;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A small sealed file that knows two things H2 does not: whether the key is the right one, and, after an orderly end, what
 * the store's file looked like. H2 keeps no checksum over values, so a flipped byte would otherwise open as if nothing were.
 */
final class StoreMark {
    private static final String OPEN = "open";
    private static final int CHUNK = 1 << 16;

    private final SecretFile file;

    StoreMark(StoreFiles files, StationKey key) {
        this.file = new SecretFile(files.mark(), key, "store mark");
    }

    /** What the mark says of the key and of the store's file as it lies there. */
    State compare(Path store) throws IOException, SecretException {
        String content;
        try {
            content = new String(file.read(), StandardCharsets.US_ASCII);
        } catch (SecretException e) {
            if (e.fault() == SecretFault.ABSENT) {
                return State.MISSING;
            }
            if (e.fault() == SecretFault.WRONG_KEY) {
                return State.OTHER_KEY;
            }
            throw e;
        }
        if (content.equals(OPEN)) {
            return State.CUT_OFF;
        }
        return Files.exists(store) && content.equals(sha256(store)) ? State.UNTOUCHED : State.CHANGED;
    }

    /** Notes that the store is in use. */
    void opened() throws SecretException {
        file.write(OPEN.getBytes(StandardCharsets.US_ASCII));
    }

    /** Notes the store's file after an orderly end. */
    void closed(Path store) throws IOException, SecretException {
        file.write(sha256(store).getBytes(StandardCharsets.US_ASCII));
    }

    static String sha256(Path store) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }

    /** How the store was left. */
    enum State {
        /** No mark: the store was never opened to its end. */
        MISSING,
        /** The mark does not open under this key. */
        OTHER_KEY,
        /** The program ended without closing the store. */
        CUT_OFF,
        /** Closed, and the file is the same since. */
        UNTOUCHED,
        /** Closed, and the file has changed since. */
        CHANGED
    }
}
