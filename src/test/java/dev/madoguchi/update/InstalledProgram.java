package dev.madoguchi.update;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program that is installed in a folder as version 1.0, what makes version 1.1 as the city's officer has it, and the city's own folder of
 * it, where each file lies under its SHA-256.
 */
public final class InstalledProgram {
    static final Map<String, String> FIRST = Map.of("app/one.jar", "one", "app/two.jar", "two", "java.args", "-x");
    static final Map<String, String> SECOND =
            Map.of("app/one.jar", "one", "app/two.jar", "two, mended", "natives/new.so", "new", "java.args", "-x");

    private final Path folder;
    private final Release first;
    private final Release second;

    /** Installs it. */
    public InstalledProgram(Path folder) throws IOException {
        this.folder = folder;
        first = laid(root().resolve("versions/1.0"), "1.0", FIRST);
        Files.writeString(root().resolve("versions/1.0/release.json"), first.written());
        Files.writeString(root().resolve("current"), "1.0\n");
        second = laid(built(), "1.1", SECOND);
        Files.createDirectories(city());
        for (ReleaseFile file : second.files()) {
            Files.copy(built().resolve(file.path()), city().resolve(file.sha256()));
        }
    }

    /** What the launcher names. */
    public Path root() {
        return folder.resolve("program");
    }

    /** Version 1.1 as it was built. */
    public Path built() {
        return folder.resolve("built");
    }

    Path city() {
        return folder.resolve("city-releases");
    }

    /** The version that is installed. */
    public Release first() {
        return first;
    }

    /** The version that the city wants. */
    public Release second() {
        return second;
    }

    /** The program's folder. */
    public ProgramFolder program() {
        return new ProgramFolder(root());
    }

    /** Where the station's account keeps what it fetched. */
    public Fetching fetching() {
        return new Fetching(folder.resolve("station/updates"));
    }

    /** Fetches from the city's folder as {@code update fetch} does, and tells what. */
    public List<String> fetch() throws Exception {
        Fetching fetching = fetching();
        fetching.removeWrong(second);
        List<String> fetched = new ArrayList<>();
        for (ReleaseFile file : fetching.missing(second, program().sound())) {
            fetching.fetch(file, new FolderSource(city()));
            fetched.add(file.path());
        }
        return fetched;
    }

    /** Where a file of version 1.1 lies once it was fetched. */
    Path fetched(String path) {
        ReleaseFile file = second.files().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        return fetching().folder().resolve(file.sha256());
    }

    /** What an installed version holds. */
    Map<String, String> contents(String version) throws IOException {
        Path versionFolder = program().folder(version);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(versionFolder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(versionFolder.relativize(file).toString(), Files.readString(file));
            }
        }
        contents.remove(Release.FILE);
        return contents;
    }

    private static Release laid(Path root, String version, Map<String, String> contents) throws IOException {
        List<ReleaseFile> files = new ArrayList<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(contents).entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
            files.add(new ReleaseFile(entry.getKey(), Sha256.of(file), Files.size(file)));
        }
        return new Release(version, "linux-x86_64", 34, files);
    }
}
