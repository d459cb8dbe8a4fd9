package dev.madoguchi.city;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the program's versions that a city gives to its stations, each once, under its SHA-256. */
public final class ReleaseShelf {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    private ReleaseShelf(Path folder) {
        this.folder = folder;
    }

    static ReleaseShelf beside(Path vault) {
        return new ReleaseShelf(vault.resolveSibling("releases"));
    }

    /**
     * Takes in what a version needs and is not here yet. May be done again.
     *
     * @param program the version's folder
     * @throws IOException where a file is missing or is not what the release says
     */
    public void take(Path program, Release release) throws IOException {
        Files.createDirectories(folder);
        for (ReleaseFile file : release.files()) {
            Path kept = folder.resolve(file.sha256());
            if (!Files.exists(kept)) {
                Path copy = folder.resolve(file.sha256() + ".part");
                requireFitting(file, copied(program.resolve(file.path()), copy));
                DurableFile.flush(copy);
                DurableFile.move(copy, kept);
            }
        }
    }

    /** One file; empty where no version needs it. */
    public Optional<Path> find(String sha256) {
        return Optional.of(sha256)
                .filter(name -> SHA256.matcher(name).matches())
                .map(folder::resolve)
                .filter(Files::exists);
    }

    private static void requireFitting(ReleaseFile file, String sha256) throws IOException {
        if (!sha256.equals(file.sha256())) {
            throw new IOException(file.path() + " is not what the release says of it");
        }
    }

    private static String copied(Path from, Path to) throws IOException {
        try (InputStream plain = Files.newInputStream(from);
                DigestInputStream in = new DigestInputStream(plain, MessageDigest.getInstance("SHA-256"))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }
}
