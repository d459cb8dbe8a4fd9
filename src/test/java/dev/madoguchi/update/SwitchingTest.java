package dev.madoguchi.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchingTest {
    private static final Map<String, String> FIRST =
            Map.of("app/one.jar", "one", "app/two.jar", "two", "java.args", "-x");
    private static final Map<String, String> SECOND =
            Map.of("app/one.jar", "one", "app/two.jar", "two, mended", "natives/new.so", "new", "java.args", "-x");

    @TempDir
    private Path folder;

    private ProgramFolder program;
    private Fetching fetching;
    private Release first;
    private Release second;

    /** A program that is installed, and a city's folder with what makes the next version. */
    @BeforeEach
    void install() throws IOException {
        Path root = folder.resolve("program");
        first = laid(root.resolve("versions/1.0"), "1.0", FIRST);
        Files.writeString(root.resolve("versions/1.0/release.json"), first.written());
        Files.writeString(root.resolve("current"), "1.0\n");
        second = laid(folder.resolve("built"), "1.1", SECOND);
        Files.createDirectories(folder.resolve("city"));
        for (ReleaseFile file : second.files()) {
            Files.copy(
                    folder.resolve("built").resolve(file.path()),
                    folder.resolve("city").resolve(file.sha256()));
        }
        program = new ProgramFolder(root);
        fetching = new Fetching(folder.resolve("station/updates"));
    }

    @Test
    void fetchesOnlyWhatChanged() throws Exception {
        List<String> fetched = fetch();

        assertEquals(List.of("app/two.jar", "natives/new.so"), fetched);
        assertEquals(List.of(), fetching.missing(second, first));
    }

    @Test
    void switchesToTheVersionAndBack() throws Exception {
        fetch();

        new Switching(program, fetching).to(second);

        assertEquals(SECOND, contents("1.1"));
        assertEquals("1.1", program.current().version());
        assertEquals("1.0", new Switching(program, fetching).back().version());
        assertEquals("1.0", program.current().version());
        assertEquals(FIRST, contents("1.0"));
    }

    @Test
    void isOneVersionOrTheOtherWhereverItIsCutOffAndGoesOn() throws Exception {
        fetch();
        int steps = 0;
        boolean whole = false;

        while (!whole) {
            forgetTheSecond();
            whole = reached(new Switching(program, fetching, new Cut(++steps)));
            String inUse = program.current().version();
            assertEquals(inUse.equals("1.0") ? FIRST : SECOND, contents(inUse));
            new Switching(program, fetching).to(second);
            assertEquals(SECOND, contents(program.current().version()));
        }

        assertEquals(9, steps, "a cut after each of eight steps, and once none");
        assertEquals("1.1", program.current().version());
        assertEquals(Optional.of("1.0"), program.previous().map(Release::version));
    }

    @Test
    void keepsTheVersionInUseWhereAFileIsNotTheSignedOne() throws Exception {
        fetch();
        Path changed = fetching.folder().resolve(second.files().get(1).sha256());
        Files.writeString(changed, "two, forged");

        UpdateException refused =
                assertThrows(UpdateException.class, () -> new Switching(program, fetching).to(second));

        assertEquals(UpdateFault.WRONG_FILE, refused.fault());
        assertEquals("1.0", program.current().version());
    }

    @Test
    void keepsNothingOfASourceThatGivesOtherBytes() throws Exception {
        ReleaseFile wanted = fetching.missing(second, first).getFirst();

        UpdateException refused = assertThrows(
                UpdateException.class,
                () -> fetching.fetch(wanted, (file, to) -> Files.writeString(to, "two, forged")));

        assertEquals(UpdateFault.WRONG_FILE, refused.fault());
        assertTrue(fetching.missing(second, first).contains(wanted));
    }

    @Test
    void goesOnFetchingAfterALineThatBroke() throws Exception {
        ReleaseFile wanted = fetching.missing(second, first).getFirst();
        FileSource breaking = (file, to) -> {
            Files.writeString(to, "tw");
            throw new IOException("the line broke");
        };

        UpdateException broken = assertThrows(UpdateException.class, () -> fetching.fetch(wanted, breaking));
        List<String> after = fetch();

        assertEquals(UpdateFault.NOT_FETCHED, broken.fault());
        assertEquals(List.of("app/two.jar", "natives/new.so"), after);
        new Switching(program, fetching).to(second);
        assertEquals(SECOND, contents("1.1"));
    }

    @Test
    void doesNotSwitchBeforeEverythingIsFetched() {
        UpdateException refused =
                assertThrows(UpdateException.class, () -> new Switching(program, fetching).to(second));

        assertEquals(UpdateFault.NOT_FETCHED, refused.fault());
    }

    @Test
    void tellsHowFarItIsOnTheWayToTheVersionThatTheCityWants() throws Exception {
        Progress before = progress();
        fetch();
        Progress fetched = progress();
        new Switching(program, fetching).to(second);

        assertEquals(new Progress.ToFetch("1.1", "two, mendednew".length()), before);
        assertEquals(new Progress.Ready("1.1"), fetched);
        assertEquals(new Progress.UpToDate(), progress());
    }

    @Test
    void wantsNoVersionThatKnowsFewerTablesOfTheStore() throws Exception {
        Release older = new Release("0.9", first.platform(), first.store() - 1, first.files());

        assertEquals(new Progress.UpToDate(), Progress.of(first, Optional.of(older), fetching));
        assertEquals(new Progress.UpToDate(), Progress.of(first, Optional.empty(), fetching));
    }

    private Progress progress() throws Exception {
        return Progress.of(program.current(), Optional.of(second), fetching);
    }

    private void forgetTheSecond() throws IOException {
        Files.writeString(folder.resolve("program/current"), "1.0\n");
        Path later = program.folder("1.1");
        if (Files.exists(later)) {
            try (Stream<Path> all = Files.walk(later)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private boolean reached(Switching switching) throws UpdateException {
        try {
            switching.to(second);
            return true;
        } catch (CutOffException e) {
            return false;
        }
    }

    private List<String> fetch() throws Exception {
        List<String> fetched = new ArrayList<>();
        for (ReleaseFile file : fetching.missing(second, first)) {
            fetching.fetch(file, new FolderSource(folder.resolve("city")));
            fetched.add(file.path());
        }
        return fetched;
    }

    private Map<String, String> contents(String version) throws IOException {
        Path root = program.folder(version);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
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

    /** Ends the program after so many steps, as a power cut would. */
    private static final class Cut implements Runnable {
        private int left;

        Cut(int after) {
            this.left = after;
        }

        @Override
        public void run() {
            left--;
            if (left == 0) {
                throw new CutOffException();
            }
        }
    }

    private static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
