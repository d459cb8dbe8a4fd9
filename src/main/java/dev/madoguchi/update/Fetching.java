package dev.madoguchi.update;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern OURS = Pattern.compile(WHOLE + "(\\" + PART + ")?");

    /** The files that have to be fetched still, each content once, where the version in use is as it was installed. */
    public List<ReleaseFile> missing(Release wanted, Release inUse) throws IOException {
        return missing(wanted, inUse.files());
    }

    /**
     * The same where more is known.
     *
     * @param sound what the version in use has, as {@link ProgramFolder#sound} sees it
     */
    public List<ReleaseFile> missing(Release wanted, List<ReleaseFile> sound) throws IOException {
        Set<String> had = sound.stream().map(ReleaseFile::sha256).collect(Collectors.toCollection(HashSet::new));
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

    /**
     * Removes what lies here of a version and is not what was signed any more, as after a fault of the disk, so that it is fetched anew. Reads
     * every byte.
     */
    public void removeWrong(Release wanted) throws IOException {
        for (ReleaseFile file : wanted.files()) {
            Path kept = folder.resolve(file.sha256());
            if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS) && !Sha256.fits(kept, file)) {
                DurableFile.delete(kept);
            }
        }
    }

    /**
     * Removes what was fetched: it is in use now, or nobody wants it. Nothing else that lies in the folder: an administrator removes it, and
     * the folder is another's, who could have it lead elsewhere.
     */
    public void clear() throws IOException {
        DurableFile.delete(named(OURS).map(folder::resolve).toList());
    }

    private Set<String> fetched() throws IOException {
        return named(WHOLE).collect(Collectors.toSet());
    }

    private Stream<String> named(Pattern pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(pattern.asMatchPredicate())
                    .toList()
                    .stream();
        }
    }
}
