package dev.madoguchi.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchingTest {
    @TempDir
    private Path folder;

    private InstalledProgram installed;
    private ProgramFolder program;
    private Fetching fetching;
    private Release first;
    private Release second;

    @BeforeEach
    void install() throws IOException {
        installed = new InstalledProgram(folder);
        program = installed.program();
        fetching = installed.fetching();
        first = installed.first();
        second = installed.second();
    }

    @Test
    void fetchesOnlyWhatChanged() throws Exception {
        List<String> fetched = installed.fetch();

        assertEquals(List.of("app/two.jar", "natives/new.so"), fetched);
        assertEquals(List.of(), fetching.missing(second, first));
    }

    @Test
    void switchesToTheVersionAndBack() throws Exception {
        installed.fetch();

        new Switching(program, fetching).to(second);

        assertEquals(InstalledProgram.SECOND, installed.contents("1.1"));
        assertEquals("1.1", program.current().version());
        assertEquals("1.0", new Switching(program, fetching).back().version());
        assertEquals("1.0", program.current().version());
        assertEquals(InstalledProgram.FIRST, installed.contents("1.0"));
    }

    @Test
    void isOneVersionOrTheOtherWhereverItIsCutOffAndGoesOn() throws Exception {
        installed.fetch();
        int steps = 0;
        boolean whole = false;

        while (!whole) {
            forgetTheSecond();
            whole = reached(new Switching(program, fetching, new Cut(++steps)));
            String inUse = program.current().version();
            assertEquals(
                    inUse.equals("1.0") ? InstalledProgram.FIRST : InstalledProgram.SECOND, installed.contents(inUse));
            new Switching(program, fetching).to(second);
            assertEquals(
                    InstalledProgram.SECOND,
                    installed.contents(program.current().version()));
        }

        assertEquals(9, steps, "a cut after each of eight steps, and once none");
        assertEquals("1.1", program.current().version());
        assertEquals(Optional.of("1.0"), program.previous().map(Release::version));
    }

    @Test
    void keepsTheVersionInUseWhereAFileIsNotTheSignedOne() throws Exception {
        installed.fetch();
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
        List<String> after = installed.fetch();

        assertEquals(UpdateFault.NOT_FETCHED, broken.fault());
        assertEquals(List.of("app/two.jar", "natives/new.so"), after);
        new Switching(program, fetching).to(second);
        assertEquals(InstalledProgram.SECOND, installed.contents("1.1"));
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
        installed.fetch();
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

    @Test
    void goesBackToNoVersionThatTheDiskHasChanged() throws Exception {
        installed.fetch();
        new Switching(program, fetching).to(second);
        fetching.clear();
        Files.writeString(program.folder("1.0").resolve("app/two.jar"), "twp"); // the later version has another one

        UpdateException refused = assertThrows(UpdateException.class, () -> new Switching(program, fetching).back());

        assertEquals(UpdateFault.NOT_FETCHED, refused.fault());
        assertEquals("1.1", program.current().version());
        assertEquals("twp", Files.readString(program.folder("1.0").resolve("app/two.jar")));
    }

    @Test
    void takesNoOtherVersionOfTheSameNumberForTheOneThatIsWanted() throws Exception {
        installed.fetch();
        new Switching(program, fetching).to(second);
        new Switching(program, fetching).back();
        Path list = program.folder("1.1").resolve(Release.FILE);
        Files.writeString(list, new Release("1.1", second.platform(), second.store(), first.files()).written());

        new Switching(program, fetching).to(second);

        assertEquals(second, program.current());
        assertEquals(InstalledProgram.SECOND, installed.contents("1.1"));
    }

    /** The runtime lies beside the versions and comes with the package alone. */
    @Test
    void switchesToNoVersionThatNeedsANewerRuntime() throws Exception {
        int here = Runtime.version().feature();
        installed.fetch();
        Release later = new Release("1.1", second.platform(), second.store(), here + 1, List.of(), second.files());

        UpdateException refused = assertThrows(UpdateException.class, () -> new Switching(program, fetching).to(later));
        assertEquals(UpdateFault.OTHER_RUNTIME, refused.fault());
        assertEquals("1.0", program.current().version());

        new Switching(program, fetching)
                .to(new Release("1.1", second.platform(), second.store(), here, List.of(), second.files()));
        assertEquals(here, program.current().java());
    }

    /** The packages' runtimes are linked with the modules that their own version needs, and no others. */
    @Test
    void switchesToNoVersionThatNeedsAModuleWhichTheRuntimeIsWithout() throws Exception {
        installed.fetch();
        Release later = needing(List.of("java.base", "jdk.nowhere", "jdk.neither"));

        UpdateException refused = assertThrows(UpdateException.class, () -> new Switching(program, fetching).to(later));
        assertEquals(UpdateFault.OTHER_RUNTIME, refused.fault());
        assertEquals("1.1 needs jdk.nowhere, jdk.neither, which the runtime here does not have", refused.getMessage());
        assertEquals("1.0", program.current().version());

        Release fitting = needing(List.of("java.base", "java.smartcardio"));
        new Switching(program, fetching).to(fitting);
        assertEquals(fitting, program.current());
    }

    private Release needing(List<String> modules) {
        return new Release("1.1", second.platform(), second.store(), 0, modules, second.files());
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
