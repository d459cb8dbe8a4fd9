package dev.madoguchi.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How {@link JavaProgram} starts where it is started hundreds of times: from jars, because the virtual machine keeps nothing of classes in
 * folders, and with what an earlier one read and linked (JEP 514), once there is such a cache.
 *
 * @param folder for jars and cache
 * @param classPath jars only
 */
public record QuickProgram(Path folder, String classPath) {
    /** Puts the folders of this program's class path into jars. */
    public static QuickProgram in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : JavaProgram.classes().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar"))
                        .toString());
            } else if (Files.exists(path)) {
                jars.add(entry);
            }
        }
        return new QuickProgram(folder, String.join(File.pathSeparator, jars));
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (Stream<Path> all = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(0);
            for (Path path : all.filter(each -> !each.equals(classes)).sorted().toList()) {
                entry(classes.relativize(path).toString().replace(File.separatorChar, '/'), path, out);
            }
        }
        return jar;
    }

    /** Folders too: who looks for all files of one finds it by its entry. */
    private static void entry(String name, Path path, JarOutputStream out) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        out.putNextEntry(new JarEntry(isFolder ? name + '/' : name));
        if (!isFolder) {
            Files.copy(path, out);
        }
        out.closeEntry();
    }

    /** A program that leaves the cache when it ends in order. */
    public ProcessBuilder rehearsal(Class<?> main, String... arguments) {
        return JavaProgram.from(
                classPath, List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache()), main, arguments);
    }

    /** A program that begins with the cache, or without where there is none. */
    public ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        if (isThere()) {
            options.add("-XX:AOTCache=" + cache());
        }
        return JavaProgram.from(classPath, options, main, arguments);
    }

    /** Whether a rehearsal has left the cache. */
    public boolean isThere() {
        return Files.exists(cache());
    }

    private Path cache() {
        return folder.resolve("programs.aot");
    }
}
