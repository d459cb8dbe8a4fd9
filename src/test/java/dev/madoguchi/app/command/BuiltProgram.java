package dev.madoguchi.app.command;

import dev.madoguchi.publishing.Release;
import dev.madoguchi.publishing.ReleaseFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A program as an installer leaves it: its versions in folders, and the one in use. */
final class BuiltProgram {
    private BuiltProgram() {}

    static Path installed(Path programs, String name, String content) throws Exception {
        version(programs.resolve("versions").resolve(name), name, content);
        Files.writeString(programs.resolve("current"), name + "\n");
        return programs;
    }

    static Path version(Path folder, String name, String content) throws Exception {
        Files.createDirectories(folder.resolve("app"));
        List<ReleaseFile> files = new ArrayList<>();
        for (String file : List.of("app/kept.jar", "app/madoguchi.jar")) {
            byte[] bytes = (file.contains("kept") ? "kept" : content).getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(file), bytes);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            files.add(new ReleaseFile(file, HexFormat.of().formatHex(digest), bytes.length));
        }
        Files.writeString(folder.resolve(Release.FILE), new Release(name, "linux-x86_64", 99, files).written());
        return folder;
    }

    static Release release(Path folder) throws Exception {
        return Release.read("release.json", Files.readString(folder.resolve(Release.FILE)));
    }
}
