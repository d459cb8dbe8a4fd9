package dev.madoguchi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fontconfig answers JavaFX on Linux by {@code installer/fonts.conf}, asked of fontconfig itself. */
class FontsFileTest {
    private static final Path FILE = Path.of("installer", "fonts.conf").toAbsolutePath();

    /** By a system's language, sans is otherwise Noto CJK, of which JavaFX opens ten faces for one. */
    @ParameterizedTest
    @CsvSource({
        "C, sans:regular:roman, BIZUDPGothic-Regular.ttf",
        "C, sans:bold:roman, BIZUDPGothic-Bold.ttf",
        "ja_JP.UTF-8, sans:regular:roman, BIZUDPGothic-Regular.ttf",
        "ja_JP.UTF-8, sans:bold:roman, BIZUDPGothic-Bold.ttf"
    })
    @EnabledOnOs(OS.LINUX)
    void measuresInOurTypefaceWhatNoStyleSheetHasReachedYet(String locale, String asked, String file) throws Exception {
        assertEquals(file, match(locale, asked));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesTheSystemsOtherFontsAsTheyAre() throws Exception {
        assertTrue(match("C", "Noto Sans CJK KR").startsWith("NotoSansCJK-"));
    }

    @Test
    void isToldByTheLauncherAndToTheRehearsalOfItsCache() throws IOException {
        String launcher = Files.readString(Path.of("installer", "madoguchi"));

        assertTrue(launcher.contains("\nfonts=$here/installer/fonts.conf\n"));
        assertTrue(launcher.contains("export GDK_GL=disable FONTCONFIG_FILE=$fonts\n"));
        assertTrue(launcher.contains("  FONTCONFIG_FILE=$fonts timeout 180 xvfb-run "));
    }

    private static String match(String locale, String asked) throws IOException, InterruptedException {
        ProcessBuilder match = new ProcessBuilder("fc-match", "--format=%{file}", asked);
        match.environment().put("FONTCONFIG_FILE", FILE.toString());
        match.environment().put("LC_ALL", locale);
        Process process = match.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String answered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return Path.of(answered).getFileName().toString();
    }
}
