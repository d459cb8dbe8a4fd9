package dev.madoguchi.app.command;

import static dev.madoguchi.app.command.BuiltProgram.installed;
import static dev.madoguchi.app.command.BuiltProgram.release;
import static dev.madoguchi.app.command.BuiltProgram.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.PublishingDeeds.Draft;
import dev.madoguchi.city.PublishingDeeds.Terms;
import dev.madoguchi.publishing.PublishedKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How an enrolled station comes to the program's next version, and back. */
class EnrolledUpdateTest extends StationOfACity {
    @Test
    void updatesItsProgramToWhatTheCityPublishedAndGoesBack() throws Exception {
        Path programs = installed(directory.resolve("programs"), "1.0", "old");
        Path next = version(directory.resolve("built"), "1.1", "new");
        city.releases().take(next, release(next));
        city.publishing()
                .publish(
                        new Draft(
                                municipality,
                                "",
                                PublishedKind.RELEASE,
                                "release.json",
                                release(next).written()),
                        new Terms(LocalDate.of(2026, 11, 20), "情報政策課", ""));
        metTheCity();

        Said before = update(programs, "apply");
        Said fetched = update(programs, "fetch");
        Said applied = update(programs, "apply");
        String inUse = Files.readString(programs.resolve("current"));
        boolean swept = sweepsWhatACutLeft(programs, next);
        Said back = Said.withInput(CHOSEN + "\n", "update", "rollback", "--config", config.toString(), "--by", "1001");
        System.clearProperty("madoguchi.programs");

        assertEquals(1, before.exit());
        assertTrue(before.err().contains("Run madoguchi update fetch again"), before.err());
        assertEquals("fetched: 1.0 -> 1.1, 1 files, 0.0 MB\n", fetched.out(), fetched.err());
        assertEquals("applied: 1.0 -> 1.1, 0 files, 0.0 MB\n", applied.out(), applied.err());
        assertEquals("1.1\n1.0\n", inUse);
        assertTrue(swept, "what was fetched went with the second apply");
        assertEquals("gone back: 1.1 -> 1.0, 0 files, 0.0 MB\n", back.out(), back.err());
        assertEquals("1.0\n1.1\n", Files.readString(programs.resolve("current")));
    }

    /** The power went after the switch and before what was fetched was removed: the same again removes it. */
    private static boolean sweepsWhatACutLeft(Path programs, Path next) throws Exception {
        Path left = home.updates().resolve(release(next).files().getLast().sha256());
        Files.createDirectories(home.updates());
        Files.copy(next.resolve(release(next).files().getLast().path()), left);

        Said again = update(programs, "apply");

        assertEquals(1, again.exit());
        assertTrue(again.err().contains("1.1 is in use"), again.err());
        return Files.notExists(left);
    }

    /** What rollback has the folder's own account do: with the supervisor's password only, and nothing where the store is an earlier one. */
    @Test
    void looksForAnEarlierStoreWithTheSupervisorsPasswordOnly() {
        Said wrong = returnStore("not the password");
        Said right = returnStore(CHOSEN);

        assertEquals(1, wrong.exit());
        assertEquals(0, right.exit(), right.err());
    }

    private static Said returnStore(String password) {
        return Said.withInput(
                password + "\n",
                "update",
                "return-store",
                "--home",
                home.root().toString(),
                "--by",
                "1001",
                "--tables",
                "99");
    }
}
