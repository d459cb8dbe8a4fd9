package dev.madoguchi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials of a package with two jars, one native library of FFmpeg's, and a Java runtime. */
class MaterialsTest {
    private static final String BOM = """
            {"metadata": {"component": {"version": "0.1.0-SNAPSHOT"}}, "components": [
              {"name": "h2", "version": "2.4.240", "licenses": [{"license": {"id": "MPL-2.0"}}]},
              {"name": "ffmpeg", "version": "8.0.1-1.5.13", "licenses": [{"license": {"id": "Apache-2.0"}}]}]}
            """;

    @TempDir
    private Path directory;

    private Path program;
    private Path bom;

    @BeforeEach
    void lay() throws IOException {
        program = directory.resolve("root/opt/madoguchi/versions/0.1.0");
        for (String file : new String[] {
            "app/h2-2.4.240.jar", "app/ffmpeg-8.0.1-1.5.13.jar", "app/madoguchi.jar", "natives/libavutil.so.60"
        }) {
            Files.createDirectories(program.resolve(file).getParent());
            Files.writeString(program.resolve(file), "x");
        }
        Files.createDirectories(program.resolve("javafx"));
        Files.writeString(
                directory.resolve("release"),
                "IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\n");
        bom = Files.writeString(directory.resolve("bom.json"), BOM);
    }

    @Test
    void isCompletedByNativeLibrariesAndTheRuntime() throws Exception {
        String said = run();

        JsonNode bill = new JsonMapper().readTree(Files.readString(bom));
        JsonNode ffmpeg = bill.path("components").get(2);
        JsonNode runtime = bill.path("components").get(3);
        assertEquals("0 ", said);
        assertEquals(
                "0.1.0", bill.path("metadata").path("component").path("version").stringValue(""));
        assertEquals("pkg:github/FFmpeg/FFmpeg@n8.0.1", ffmpeg.path("purl").stringValue(""));
        assertEquals("LGPL-3.0-or-later", license(ffmpeg));
        assertEquals(
                "libavutil.so.60", ffmpeg.path("components").get(0).path("name").stringValue(""));
        assertEquals(
                "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                ffmpeg.path("components")
                        .get(0)
                        .path("hashes")
                        .get(0)
                        .path("content")
                        .stringValue(""));
        assertEquals("25.0.3+9-LTS", runtime.path("version").stringValue(""));
        assertEquals("GPL-2.0-with-classpath-exception", license(runtime));
    }

    @Test
    void isRefusedWithoutTheLicenceOfAnythingThatIsShipped() throws Exception {
        Files.writeString(program.resolve("app/unheard-1.jar"), "x");
        Files.writeString(program.resolve("natives/libunheard.so"), "x");

        String said = run();

        assertEquals("""
                1 opt/madoguchi/versions/0.1.0/app/unheard-1.jar: no licence in installer/debian/copyright
                opt/madoguchi/versions/0.1.0/natives/libunheard.so: no licence in installer/debian/copyright
                unheard-1.jar: the bill of materials has no such part with a licence
                """, said);
        assertEquals(BOM, Files.readString(bom));
    }

    private static String license(JsonNode component) {
        return component.path("licenses").get(0).path("license").path("id").stringValue("");
    }

    /** The exit code and what it complained of. */
    private String run() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path scripts = Path.of("installer", "debian");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        scripts.resolve("Materials.java").toString(),
                        bom.toString(),
                        scripts.resolve("copyright").toString(),
                        directory.resolve("root").toString(),
                        "0.1.0",
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue() + " " + said;
    }
}
