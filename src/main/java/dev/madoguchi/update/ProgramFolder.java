package dev.madoguchi.update;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import dev.madoguchi.publishing.UnfitException;
import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the program is installed: {@code versions/VERSION} for each version, and {@code current}, whose first line names the one in use
 * and whose second the one of before. Replacing that one small file is the whole switch.
 */
public final class ProgramFolder {
    private final Path root;

    /** @param root the folder that the launcher names */
    public ProgramFolder(Path root) {
        this.root = root;
    }

    /** The version in use. */
    public Release current() throws UpdateException {
        return release(line(0).orElseThrow(
                        () -> new UpdateException(UpdateFault.NOT_INSTALLED, "no version is in use in " + root)));
    }

    /** The files of the version in use that lie there as they were installed: what a fault of the disk changed is none. Reads every byte. */
    public List<ReleaseFile> sound() throws UpdateException, IOException {
        Release current = current();
        List<ReleaseFile> sound = new ArrayList<>();
        for (ReleaseFile file : current.files()) {
            if (Sha256.fits(folder(current.version()).resolve(file.path()), file)) {
                sound.add(file);
            }
        }
        return sound;
    }

    /** The version that was in use before; empty where there is none, or its files are gone. */
    public Optional<Release> previous() throws UpdateException {
        Optional<String> version = line(1);
        return version.isPresent() && isThere(version.get()) ? Optional.of(release(version.get())) : Optional.empty();
    }

    /** Whether a version lies here whole: its list is written last. */
    boolean isThere(String version) {
        return Files.exists(folder(version).resolve(Release.FILE));
    }

    /** Whether exactly this version lies here, byte for byte: not another of the same number, and none that the disk changed. Reads every byte. */
    boolean isSound(Release release) throws IOException {
        Path list = folder(release.version()).resolve(Release.FILE);
        if (!Files.exists(list) || !lists(list, release)) {
            return false;
        }
        for (ReleaseFile file : release.files()) {
            if (!Sha256.fits(folder(release.version()).resolve(file.path()), file)) {
                return false;
            }
        }
        return true;
    }

    private static boolean lists(Path list, Release release) throws IOException {
        try {
            return Release.read(list.toString(), Files.readString(list)).equals(release);
        } catch (UnfitException e) {
            return false; // it is put together anew
        }
    }

    /** Where a version lies. */
    public Path folder(String version) {
        return root.resolve("versions").resolve(version);
    }

    /** Where a version lies while it is put together. */
    Path staging(String version) {
        return root.resolve("versions").resolve("." + version + ".staging");
    }

    /** The one switch; the version that was in use until now can be gone back to. */
    void use(String version) throws IOException, UpdateException {
        String before = current().version();
        if (!before.equals(version)) {
            DurableFile.write(
                    root.resolve("current"), (version + "\n" + before + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<String> line(int number) throws UpdateException {
        try {
            List<String> lines = Files.readAllLines(root.resolve("current"));
            return lines.size() > number ? Optional.of(lines.get(number)) : Optional.empty();
        } catch (IOException e) {
            throw new UpdateException(UpdateFault.NOT_INSTALLED, "no version is in use in " + root, e);
        }
    }

    private Release release(String version) throws UpdateException {
        Path file = folder(version).resolve(Release.FILE);
        try {
            return Release.read(file.toString(), Files.readString(file));
        } catch (IOException | UnfitException e) {
            throw new UpdateException(UpdateFault.NOT_INSTALLED, file + " cannot be read", e);
        }
    }
}
