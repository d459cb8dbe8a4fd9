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
 * How {@link JavaProgram} starts: from jars, because the virtual machine keeps nothing of classes in folders, and with what an
 * earlier one read and linked (JEP 514), once there is such a cache.
 *
 * @param folder for jars and cache
 * @param classPath jars only
 */
record QuickProgram(Path folder, String classPath) {
    /** Puts the folders of this program's class path into jars, or finds them there from before. */
    static QuickProgram in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : JavaProgram.classes().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                jars.add(Files.exists(jar) ? jar.toString() : jar(path, jar).toString());
            } else if (Files.exists(path)) {
                jars.add(entry);
            }
        }
        return new QuickProgram(folder, String.join(File.pathSeparator, jars));
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        Path begun = Path.of(jar + ".begun");
        try (Stream<Path> all = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(begun))) {
            out.setLevel(0);
            for (Path path : all.filter(each -> !each.equals(classes)).sorted().toList()) {
                entry(classes.relativize(path).toString().replace(File.separatorChar, '/'), path, out);
            }
        }
        return Files.move(begun, jar);
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

    /** A program that leaves the cache in the given file when it ends in order. */
    ProcessBuilder rehearsal(Path cache, Class<?> main, String... arguments) {
        List<String> options = new ArrayList<>(JavaProgram.USUAL);
        options.add("-XX:AOTCacheOutput=" + cache);
        return JavaProgram.from(classPath, options, main, arguments);
    }

    /** A program that begins with the cache, or without where there is none. What the machine remarks on it is nobody's. */
    ProcessBuilder of(List<String> more, Class<?> main, String... arguments) {
        List<String> options = new ArrayList<>(JavaProgram.USUAL);
        if (isThere()) {
            options.addAll(List.of("-XX:AOTCache=" + cache(), "-Xlog:disable"));
        }
        options.addAll(more);
        return JavaProgram.from(classPath, options, main, arguments);
    }

    /** Whether a rehearsal has left the cache. */
    boolean isThere() {
        return Files.exists(cache());
    }

    Path cache() {
        return folder.resolve("programs.aot");
    }
}
