package dev.madoguchi.update;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gets the files of a version that the version in use does not have, into a folder where each lies under its SHA-256. What was got is
 * checked, kept over a cut, and not got again.
 *
 * @param folder of what was fetched, made where it is missing
 */
public record Fetching(Path folder) {
    private static final String PART = ".part";

    /** The files that have to be fetched still, each content once. */
    public List<ReleaseFile> missing(Release wanted, Release inUse) throws IOException {
        Set<String> had =
                inUse.files().stream().map(ReleaseFile::sha256).collect(Collectors.toCollection(HashSet::new));
        had.addAll(fetched());
        return wanted.files().stream().filter(file -> had.add(file.sha256())).toList();
    }

    /**
     * Fetches one file, whole and on the disk before this returns.
     *
     * @throws UpdateException {@code NOT_FETCHED} or {@code WRONG_FILE}; what was fetched before stays
     */
    public void fetch(ReleaseFile file, FileSource source) throws UpdateException, InterruptedException {
        Path part = folder.resolve(file.sha256() + PART);
        try {
            Files.createDirectories(folder);
            source.get(file, part);
            if (!Sha256.fits(part, file)) {
                Files.delete(part);
                throw new UpdateException(UpdateFault.WRONG_FILE, file.path() + " is not the one that was signed");
            }
            DurableFile.flush(part);
            DurableFile.move(part, folder.resolve(file.sha256()));
        } catch (IOException e) {
            throw new UpdateException(UpdateFault.NOT_FETCHED, file.path() + " was not fetched: " + e.getMessage(), e);
        }
    }

    /** Removes what was fetched: it is in use now, or nobody wants it. */
    public void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                DurableFile.delete(files.toList());
            }
        }
    }

    private Set<String> fetched() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(PART))
                    .collect(Collectors.toSet());
        }
    }
}
