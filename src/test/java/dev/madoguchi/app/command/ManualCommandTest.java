package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes the manual checks it; whoever approves it for the city says so; the counter's page is printed. */
class ManualCommandTest {
    private static final Path SAMPLE = Path.of("sample-config/manuals/pin-forgotten.md");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copyOneArticle() throws IOException {
        file = folder.resolve("pin-forgotten.md");
        Files.copy(SAMPLE, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void findsNothingToChangeInTheSamples() {
        Said said = Said.by("manual", "check");

        assertEquals(0, said.exit(), said.out());
        assertTrue(said.out().contains("0 complaints"), said.out());
    }

    @Test
    void namesALinkThatLeadsNowhereAndATopicThatTheOfficeDoesNotHave() throws IOException {
        change("topic: certificate", "topic: parking");

        Said said = Said.by("manual", "check", "--folder", folder.toString());

        assertEquals(1, said.exit());
        assertTrue(said.out().contains("pin-forgotten: the link to agent leads nowhere"), said.out());
        assertTrue(said.out().contains("the profile has no topic parking; it has system, apply"), said.out());
        assertTrue(said.out().contains("changed after it was approved"), said.out());
    }

    @Test
    void approvesTellsTheHistoryAndShowsTheDifference() throws IOException {
        assertEquals(0, approve("2026-11-20").exit());
        change("新しい番号にできます", "番号を新しくできます");
        assertEquals(1, approve("2026-11-27").exit());
        change("version: \"1\"", "version: \"2\"");

        List<String> difference =
                Said.by("manual", "diff", file.toString()).out().lines().toList();
        Said approved = approve("2026-11-27");
        Said history = Said.by("manual", "history", file.toString());

        assertTrue(difference.getFirst().startsWith("--- pin-forgotten 1"), difference.toString());
        assertEquals("+++ pin-forgotten 2 (draft)", difference.get(1));
        assertTrue(difference.stream().anyMatch(line -> line.startsWith("-") && line.contains("新しい番号にできます")));
        assertTrue(difference.stream().anyMatch(line -> line.startsWith("+") && line.contains("番号を新しくできます")));
        assertEquals(0, approved.exit(), approved.err());
        assertEquals(
                List.of("1  2026-11-20  市民課長", "2  2026-11-27  市民課長"),
                history.out().lines().toList());
    }

    @Test
    void writesOnePageToPrintWithoutDraftsUnlessTheyAreAskedFor() throws IOException {
        Files.writeString(
                folder.resolve("draft.md"),
                Files.readString(SAMPLE)
                        .replace("id: pin-forgotten", "id: draft")
                        .replace("暗証番号の初期化", "<script>下書き</script>"));
        Path page = folder.resolve("manual.html");

        assertEquals(
                0,
                Said.by("manual", "export", "--folder", folder.toString(), "--out", page.toString())
                        .exit());
        String approved = Files.readString(page);
        Said.by("manual", "export", "--drafts", "--folder", folder.toString(), "--out", page.toString());
        String all = Files.readString(page);

        assertTrue(approved.contains("<article id=\"pin-forgotten\""));
        assertTrue(approved.contains("href=\"#agent\""));
        assertFalse(approved.contains("id=\"draft\""));
        assertTrue(all.contains("<article id=\"draft\" class=\"operator draft\""));
        assertFalse(all.contains("<script>"));
    }

    @Test
    void refusesWhatIsNotThereOrIsNoDay() {
        Said missing = Said.by("manual", "diff", folder.resolve("none.md").toString());
        Said day = approve("2026-13-01");
        Said nowhere =
                Said.by("manual", "check", "--folder", folder.resolve("none").toString());

        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("none.md"), missing.err());
        assertEquals(2, day.exit());
        assertEquals(1, nowhere.exit());
        assertTrue(nowhere.err().contains("is no folder"), nowhere.err());
    }

    private Said approve(String on) {
        return Said.by("manual", "approve", "--by", "市民課長", "--on", on, file.toString());
    }

    private void change(String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
