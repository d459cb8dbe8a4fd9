package dev.madoguchi.update;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a version together beside the one in use, looks at every byte of it, and switches by one rename. Cut off anywhere, the version of
 * before stays in use, and the same again goes on; done twice, the second time does nothing.
 */
public final class Switching {
    private final ProgramFolder program;
    private final Fetching fetched;
    private final Runnable afterStep;

    /** @param fetched where the files lie that the version in use does not have */
    public Switching(ProgramFolder program, Fetching fetched) {
        this(program, fetched, () -> {});
    }

    /** @param afterStep is told after each step that a cut may follow */
    Switching(ProgramFolder program, Fetching fetched, Runnable afterStep) {
        this.program = program;
        this.fetched = fetched;
        this.afterStep = afterStep;
    }

    /**
     * Switches to a version.
     *
     * @throws UpdateException {@code OTHER_RUNTIME}, {@code NOT_FETCHED}, {@code WRONG_FILE} or {@code NOT_ALLOWED}; then the version of before is in use
     */
    public void to(Release release) throws UpdateException {
        requireRuntime(release);
        try {
            if (!program.isSound(release)) {
                stageOrRemove(release);
            }
            program.use(release.version());
            afterStep.run();
        } catch (IOException e) {
            throw new UpdateException(
                    UpdateFault.NOT_ALLOWED, "the program's folder was not written: " + e.getMessage(), e);
        }
    }

    /**
     * Fails where the Java runtime, which lies beside the versions and comes with the package alone, is older than a version needs, or was
     * linked without a module that it needs.
     *
     * @throws UpdateException {@code OTHER_RUNTIME}
     */
    public static void requireRuntime(Release release) throws UpdateException {
        Optional<String> lacks = lacking(release);
        if (lacks.isPresent()) {
            throw new UpdateException(UpdateFault.OTHER_RUNTIME, release.version() + " needs " + lacks.get());
        }
    }

    /** What a version needs that the Java runtime here does not have; empty where it runs here. */
    static Optional<String> lacking(Release release) {
        int here = Runtime.version().feature();
        if (release.java() > here) {
            return Optional.of("Java " + release.java() + ", here is " + here);
        }
        List<String> missing = release.modules().stream()
                .filter(module -> ModuleFinder.ofSystem().find(module).isEmpty())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", missing) + ", which the runtime here does not have");
    }

    /** Goes back to the version of before. The store has to be brought back first. */
    public Release back() throws UpdateException {
        Release previous = program.previous()
                .orElseThrow(() -> new UpdateException(UpdateFault.NOTHING_BEFORE, "no version of before is there"));
        to(previous);
        return previous;
    }

    private void stageOrRemove(Release release) throws IOException, UpdateException {
        try {
            stage(release);
        } catch (UpdateException e) {
            remove(program.staging(release.version()));
            throw e;
        }
    }

    private void stage(Release release) throws IOException, UpdateException {
        Path staging = program.staging(release.version());
        remove(staging);
        Files.createDirectories(staging);
        afterStep.run();
        Map<String, Path> had = had();
        for (ReleaseFile file : release.files()) {
            Path to = staging.resolve(file.path());
            Files.createDirectories(to.resolveSibling(""));
            place(file, source(file, had), to);
            had.put(file.sha256(), to);
            afterStep.run();
        }
        DurableFile.write(staging.resolve(Release.FILE), release.written().getBytes(StandardCharsets.UTF_8));
        afterStep.run();
        Path folder = program.folder(release.version());
        // Only what was never whole lies there.
        remove(folder);
        DurableFile.move(staging, folder);
        afterStep.run();
    }

    /** What was fetched comes first: it was, where the version in use has a file of that content no more. */
    private Path source(ReleaseFile file, Map<String, Path> had) {
        Path brought = fetched.folder().resolve(file.sha256());
        return Files.exists(brought, LinkOption.NOFOLLOW_LINKS) ? brought : had.getOrDefault(file.sha256(), brought);
    }

    private Map<String, Path> had() throws UpdateException {
        Release current = program.current();
        Path folder = program.folder(current.version());
        Map<String, Path> had = new HashMap<>();
        current.files().forEach(file -> had.put(file.sha256(), folder.resolve(file.path())));
        return had;
    }

    /**
     * The same file under a second name where the disk can do that, a copy otherwise; what lies there at the end is looked at. A link is not
     * followed: whoever owns the folder of what was fetched could have an administrator's run read any file of the computer for them.
     */
    private static void place(ReleaseFile file, Path from, Path to) throws IOException, UpdateException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            throw new UpdateException(UpdateFault.NOT_FETCHED, file.path() + " was not fetched yet");
        }
        if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS) || Files.size(from) != file.bytes()) {
            throw wrong(file);
        }
        if (!linked(from, to)) {
            copy(from, to);
        }
        if (!Sha256.fits(to, file)) {
            throw wrong(file);
        }
    }

    private static UpdateException wrong(ReleaseFile file) {
        return new UpdateException(UpdateFault.WRONG_FILE, file.path() + " is not the one that was signed");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
        DurableFile.flush(to);
    }

    /** What somebody else owns is copied: they could change it after it was looked at. */
    private static boolean linked(Path from, Path to) throws IOException {
        if (!Files.getOwner(from, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(to.resolveSibling("")))) {
            return false;
        }
        try {
            Files.createLink(to, from);
            return true;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Another disk, or one that knows no second names.
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Switching::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
