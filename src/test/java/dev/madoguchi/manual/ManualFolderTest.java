package dev.madoguchi.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.manual.Article.Approval;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualFolderTest {
    private static final Approval MONDAY = new Approval("市民課長 \"窓口\"", LocalDate.of(2026, 11, 23), "");
    private static final Approval FRIDAY = new Approval("市民課長", LocalDate.of(2026, 11, 27), "");

    @TempDir
    private Path folder;

    @Test
    void showsTheCounterNoDraft() throws IOException {
        Articles.draft(folder, "pin", "1", "初期化します。");

        Shelf shelf = read();

        assertEquals(List.of(), shelf.approved().articles());
        assertEquals(List.of("pin"), ManualCheck.drafts(shelf));
    }

    @Test
    void showsWhatWasApprovedWithWhoAndWhen() throws IOException, ManualException {
        Path file = Articles.draft(folder, "pin", "1", "初期化します。");

        Article approved = Approving.approve(file, MONDAY);

        assertEquals(List.of(approved), read().approved().articles());
        assertEquals(Optional.of(new Approval(MONDAY.by(), MONDAY.on(), approved.digest())), approved.approval());
    }

    @Test
    void keepsShowingTheApprovedVersionWhileTheNextIsWritten() throws IOException, ManualException {
        Path file = Articles.draft(folder, "pin", "1", "初期化します。");
        Article first = Approving.approve(file, MONDAY);

        Files.writeString(
                file, Files.readString(file).replace("初期化", "再設定").replace("version: \"1\"", "version: \"2\""));

        assertEquals(List.of(first), read().approved().articles());
        assertEquals("再設定します。", read().latest().find("pin").orElseThrow().body());

        Article second = Approving.approve(file, FRIDAY);

        assertEquals(List.of(second), read().approved().articles());
        assertEquals(2, files(folder.resolve("approved/pin")));
    }

    @Test
    void takesAWordChangedAfterApprovalForADraft() throws IOException, ManualException {
        Path file = Articles.draft(folder, "pin", "1", "初期化します。");
        Article first = Approving.approve(file, MONDAY);

        Files.writeString(file, Files.readString(file).replace("初期化", "再設定"));

        assertEquals(List.of(first), read().approved().articles());
        assertThrows(ManualException.class, () -> Approving.approve(file, FRIDAY));
    }

    @Test
    void approvesTwiceWithoutADifferenceButTheDay() throws IOException, ManualException {
        Path file = Articles.draft(folder, "pin", "1", "初期化します。");
        Approving.approve(file, MONDAY);

        Article again = Approving.approve(file, FRIDAY);

        assertEquals(FRIDAY.on(), again.approval().orElseThrow().on());
        assertEquals(again, ManualFolder.article(file));
    }

    @Test
    void letsAMunicipalityHaveItsOwnArticle() throws IOException, ManualException {
        Approving.approve(Articles.draft(folder, "pin", "1", "どこでも。"), FRIDAY);
        Path own = Files.createDirectory(folder.resolve("kawagoe"));
        Article here = Approving.approve(Articles.draft(own, "pin", "1", "川越では。"), MONDAY);

        assertEquals(
                List.of(here),
                new ManualFolder(folder).read("kawagoe").approved().articles());
        assertEquals("どこでも。", read().approved().articles().getFirst().body());
    }

    @Test
    void namesTheFileThatCannotBeUsedAndUsesTheOthers() throws IOException, ManualException {
        Article good = Approving.approve(Articles.draft(folder, "pin", "1", "初期化します。"), MONDAY);
        Files.writeString(folder.resolve("a.md"), "何もない");
        Files.write(folder.resolve("b.md"), Articles.text("b", "1", "字").getBytes(Charset.forName("Shift_JIS")));
        Files.writeString(folder.resolve("c.md"), Articles.text("pin", "9", "もう一つ"));
        Files.writeString(folder.resolve("d.md"), Articles.text("d", "1", "字").replace("reading: あん", "reading: 暗"));
        Files.writeString(folder.resolve("e.md"), Articles.text("e", "1", "字").replace("[identity", "[nowhere"));
        Files.writeString(folder.resolve("f.md"), Articles.text("f", "1", "字").replace("kind:", "kin:"));

        Shelf shelf = read();

        assertEquals(6, shelf.complaints().size());
        for (String part :
                List.of("a.md: begin", "b.md: not UTF-8", "pin.md: ", "d.md: reading", "e.md: places", "f.md: ")) {
            assertTrue(shelf.complaints().stream().anyMatch(each -> each.contains(part)), part);
        }
        assertTrue(shelf.latest().find("pin").isPresent());
        assertEquals(
                List.of(),
                shelf.approved().articles().stream()
                        .filter(each -> !each.id().equals(good.id()))
                        .toList());
    }

    private Shelf read() throws IOException {
        return new ManualFolder(folder).read("none");
    }

    private static long files(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
