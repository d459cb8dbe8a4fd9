package dev.madoguchi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen of the scripts for Windows without Windows. */
class WindowsFilesTest {
    private static final Path WINDOWS = Path.of("installer", "windows");
    private static final Path BUILD = WINDOWS.resolve("build.ps1");
    private static final Pattern OPTION = Pattern.compile("'(--[a-z][a-z-]+)'");

    /** Windows PowerShell and cmd read a file without a mark in the code page of the computer's language. */
    @Test
    void isWrittenInLettersThatEveryWindowsReadsAlike() throws IOException {
        List<Path> files = scripts();
        files.add(Path.of("installer", "madoguchi.cmd"));
        files.add(Path.of("installer", "java.args"));
        files.add(Path.of("installer", "window.args"));
        files.add(WINDOWS.resolve("command.properties"));

        for (Path file : files) {
            assertTrue(
                    StandardCharsets.US_ASCII.newEncoder().canEncode(Files.readString(file)),
                    file + " has other letters");
        }
    }

    @Test
    void opensNoQuoteAndNoBracketThatIsNotClosed() throws IOException {
        for (Path script : scripts()) {
            assertEquals("", new PowerShellBrackets(Files.readString(script)).open(), script.toString());
        }
    }

    @Test
    void namesOnlyFilesThatAreThere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path script : scripts()) {
            Matcher path = Pattern.compile("\\$(project|PSScriptRoot)\\\\([\\w.\\\\-]+)")
                    .matcher(Files.readString(script));
            while (path.find()) {
                Path root = path.group(1).equals("project") ? Path.of("") : WINDOWS;
                Path file = root.resolve(path.group(2).replace('\\', '/'));
                named.add(file.toString());
                assertTrue(file.startsWith("target") || Files.exists(file), script + " names " + file);
            }
        }

        assertTrue(named.contains("installer/windows/server-run.ps1"), named.toString());
        assertTrue(named.contains("installer/debian/modules.txt"), named.toString());
    }

    @Test
    void givesPackagerAndLinkerOnlyOptionsThatTheyKnow() throws Exception {
        String build = Files.readString(BUILD);
        String packaging = build.substring(build.indexOf("$options = @("));
        String linking = build.lines()
                .filter(line -> line.contains("jlink.exe"))
                .findFirst()
                .orElseThrow();

        assertEquals(Set.of(), unknown(packaging, packagerHelp()));
        assertEquals(Set.of(), unknown(linking, said("jlink", "--help") + said("jlink", "--list-plugins")));
        assertTrue(options(packaging).containsAll(Set.of("--win-upgrade-uuid", "--app-content", "--add-launcher")));
    }

    @Test
    void staysTheSameProductForEveryVersion() throws IOException {
        assertTrue(Files.readString(BUILD).contains("$upgradeCode = '6f0e7c1a-3f0b-4c55-9a57-2a5b7f1c4d10'"));
    }

    /** A launcher of jpackage takes each option as one word; build.ps1 puts = where java.args has a blank. */
    @Test
    void startsWithOptionsThatAreOneWordEach() throws IOException {
        for (String file : List.of("java.args", "window.args", "debian/native.args")) {
            for (String line : Files.readAllLines(Path.of("installer", file))) {
                String option = line.replaceFirst("^(--[a-z-]+) ", "$1=");
                assertTrue(
                        line.isBlank()
                                || line.startsWith("#")
                                || line.startsWith("--module-path")
                                || !option.contains(" "),
                        line);
            }
        }
    }

    /** A launcher without options of its own inherits the window's; of the server's command it is said so in its own file. */
    @Test
    void tellsTheCommandByWhichAServerRunsNothingThatOnlyWindowsAreTold() throws IOException {
        String build = Files.readString(BUILD);
        String common = build.substring(build.indexOf("$common = @("), build.indexOf("$javaOptions = "));

        assertTrue(common.contains("\\java.args\""), common);
        assertFalse(common.contains("window.args"), common);
        assertTrue(build.contains("Add-Content $command ('java-options=' + ($common -join ' ')"));
        assertTrue(build.contains("'--add-launcher', \"madoguchi-command=$command\""));
    }

    /** A user's folder may have blanks, brackets and Japanese in its name. */
    @Test
    void quotesEveryPathInTheCommandFile() throws IOException {
        Pattern path = Pattern.compile("%(HERE|JAVA|RUN|TEMP|ProgramFiles)%|%%~?J");
        for (String line : Files.readAllLines(Path.of("installer", "madoguchi.cmd"))) {
            Matcher found = path.matcher(line);
            while (found.find()) {
                boolean loop = line.substring(found.start()).matches("%%J in \\(.*");
                long quotes = line.substring(0, found.start())
                        .chars()
                        .filter(each -> each == '"')
                        .count();
                assertTrue(loop || quotes % 2 == 1, line);
            }
        }
    }

    /** Without them no face is found; OpenCV's jar for Windows has none, so that the jar for Linux is built in for them. */
    @Test
    void bringsTheFilesByWhichFacesAreFound() throws IOException {
        String folder = "org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades";
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher profile = Pattern.compile("(?s)<id>windows</id>.*?</profile>").matcher(pom);

        assertTrue(profile.find());
        assertTrue(profile.group().contains("<classifier>linux-x86_64</classifier>"));
        assertTrue(Files.readString(BUILD).contains("'" + folder + "'"));
        for (String file : List.of("haarcascade_frontalface_alt.xml", "haarcascade_eye.xml")) {
            assertFalse(ClassLoader.getSystemResource(folder + "/" + file) == null, file);
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(WINDOWS)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".ps1"))
                    .sorted()
                    .toList());
        }
    }

    private static Set<String> options(String script) {
        Set<String> options = new TreeSet<>();
        OPTION.matcher(script).results().forEach(option -> options.add(option.group(1)));
        return options;
    }

    private static Set<String> unknown(String script, String help) {
        Set<String> unknown = options(script);
        assertFalse(unknown.isEmpty());
        unknown.removeIf(option -> Pattern.compile(Pattern.quote(option) + "(?![a-z-])")
                .matcher(help)
                .find());
        return unknown;
    }

    /** What jpackage says of itself on every platform; here it would leave out what is for Windows. */
    private static String packagerHelp() throws IOException {
        URI resources = URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties");
        return Files.readString(Path.of(resources));
    }

    private static String said(String tool, String option) throws Exception {
        Path program = Path.of(System.getProperty("java.home"), "bin", tool);
        Process process = new ProcessBuilder(program.toString(), option)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), tool);
        return said;
    }
}
