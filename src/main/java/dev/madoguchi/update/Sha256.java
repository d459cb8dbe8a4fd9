package dev.madoguchi.update;

import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a file's bytes come to. */
final class Sha256 {
    private Sha256() {}

    /** Whether a file, and no link to one, is there and holds what a release says. */
    static boolean fits(Path path, ReleaseFile file) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) == file.bytes()
                && of(path).equals(file.sha256());
    }

    static String of(Path path) throws IOException {
        try (InputStream plain = Files.newInputStream(path);
                DigestInputStream in = new DigestInputStream(plain, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }
}
