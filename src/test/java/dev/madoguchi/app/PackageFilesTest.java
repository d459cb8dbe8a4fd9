package dev.madoguchi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen of the packages without making one; {@code installer/debian/try} makes, installs and removes one. */
class PackageFilesTest {
    private static final Path DEBIAN = Path.of("installer", "debian");
    private static final List<String> FOLDERS = List.of(
            "org/bytedeco/javacpp/linux-x86_64/",
            "org/bytedeco/openblas/linux-x86_64/",
            "org/bytedeco/opencv/linux-x86_64/",
            "org/bytedeco/ffmpeg/linux-x86_64/",
            "Linux/x86_64/",
            "");

    @Test
    void listsNativesThatTheJarsOnTheClassPathHold() throws Exception {
        Map<String, String> listed = natives();

        Set<String> unknown = new HashSet<>();
        for (String name : listed.keySet()) {
            if (FOLDERS.stream().allMatch(folder -> resource(folder + name) == null)) {
                unknown.add(name);
            }
        }

        assertEquals(Set.of(), unknown);
        assertEquals(listed.get("libjnijavacpp.so"), sha256("org/bytedeco/javacpp/linux-x86_64/libjnijavacpp.so"));
        assertEquals(listed.get("libjSerialComm.so"), sha256("Linux/x86_64/libjSerialComm.so"));
    }

    @Test
    void linksEveryModuleThatTheProgramIsStartedWith() throws IOException {
        List<String> linked = Files.readAllLines(DEBIAN.resolve("modules.txt"));
        Matcher added =
                Pattern.compile("--add-modules (\\S+)").matcher(Files.readString(Path.of("installer", "java.args")));

        assertTrue(added.find());
        for (String module : added.group(1).split(",", -1)) {
            assertTrue(module.startsWith("javafx.") || linked.contains(module), module);
        }
        assertEquals(linked.stream().sorted().distinct().toList(), linked);
    }

    /** An update replaces no runtime, so that a version's list says what the runtime of its own package was linked of. */
    @Test
    void listsTheModulesOfTheRuntimeInTheVersionsList() throws IOException {
        String build = Files.readString(DEBIAN.resolve("build"));
        String lists = build.substring(build.indexOf("\nlist_files() {"));
        String written = lists.substring(0, lists.indexOf("\n}\n")).replaceFirst("(?s).*\n(  modules=.*?\n).*", "$1");
        Process shell = new ProcessBuilder(
                        "bash", "-c", "here=installer/debian\n" + written + "printf '[%s]' \"$modules\"")
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        List<String> listed = JsonMapper.shared()
                .readTree(said)
                .valueStream()
                .map(module -> module.stringValue(""))
                .toList();

        assertEquals(Files.readAllLines(DEBIAN.resolve("modules.txt")), listed, said);
        assertTrue(lists.contains("\"modules\":[%s]"));
    }

    @Test
    void startsTheLauncherThatItInstallsFromMenuAndService() throws IOException {
        String build = Files.readString(DEBIAN.resolve("build"));

        assertTrue(build.contains("\"$root/usr/bin/madoguchi\""));
        assertTrue(Files.readString(DEBIAN.resolve("madoguchi.desktop")).contains("Exec=/usr/bin/madoguchi start"));
        String service = Files.readString(DEBIAN.resolve("madoguchi-server.service"));
        assertTrue(service.contains("exec /usr/bin/madoguchi server --config /etc/madoguchi/server.yaml <"));
        assertTrue(service.contains("User=madoguchi-city"));
        assertTrue(Files.readString(DEBIAN.resolve("postinst")).contains("useradd --system"));
        assertTrue(Files.readString(DEBIAN.resolve("control")).contains("\nVersion: @VERSION@\n"));
    }

    /** A package whose rehearsal is not told where its cache goes, or is told it by a file that only a built tree has, makes none. */
    @Test
    void rehearsesAStartAsItsLauncherStartsAWindow() throws IOException {
        String rehearsal = Files.readString(DEBIAN.resolve("make-cache"));
        String launcher = Files.readString(DEBIAN.resolve("madoguchi"));

        assertTrue(rehearsal.contains("dev.madoguchi.app.bench.StartRehearsal \"$run/madoguchi.aot\""));
        for (String script : List.of(rehearsal, launcher)) {
            assertTrue(script.contains("[ -r \"$program/window.args\" ]")
                    || script.contains("[ ! -r \"$program/window.args\" ]"));
            assertTrue(script.contains("\"@$program/java.args\" \"${window[@]}\""));
            assertTrue(script.contains(
                    "[ ! -r \"$program/fonts.conf\" ] || export FONTCONFIG_FILE=$program/fonts.conf\n"));
        }
        String build = Files.readString(DEBIAN.resolve("build"));
        for (String file : List.of("window.args", "fonts.conf")) {
            assertTrue(build.contains("\"$project/installer/" + file + "\" \"$program/" + file + "\""), file);
        }
    }

    @Test
    void namesNoDataInWhatRemovalRemoves() throws IOException {
        String removal = Files.readString(DEBIAN.resolve("postrm"));

        List<String> removed = removal.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("rm"))
                .toList();

        assertEquals(
                List.of(
                        "rm -rf /opt/madoguchi/versions",
                        "rm -f /opt/madoguchi/current /opt/madoguchi/current.new",
                        "rmdir /opt/madoguchi 2>/dev/null || true",
                        "rmdir /etc/madoguchi 2>/dev/null || true"),
                removed);
    }

    @Test
    void isWrittenInScriptsThatBashReads() throws Exception {
        for (String script :
                List.of("build", "try", "twice", "madoguchi", "make-cache", "postinst", "prerm", "postrm")) {
            Process bash = new ProcessBuilder(
                            "bash", "-n", DEBIAN.resolve(script).toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(bash.waitFor(60, TimeUnit.SECONDS), script);
            assertEquals("", said, script);
        }
    }

    private static Map<String, String> natives() throws IOException {
        Map<String, String> natives = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("native-libs", "linux-x86_64.sha256"))) {
            lines.map(line -> line.split(" {2}", 2)).forEach(parts -> natives.put(parts[1], parts[0]));
        }
        return natives;
    }

    private static @Nullable URL resource(String name) {
        return ClassLoader.getSystemResource(name);
    }

    private static String sha256(String name) throws Exception {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
