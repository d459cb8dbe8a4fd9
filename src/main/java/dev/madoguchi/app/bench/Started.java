package dev.madoguchi.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of this package in processes of their own, with the flags of the launcher.
 *
 * @param installed where the program is installed
 * @param cache what the virtual machine is told of its cache
 */
record Started(Path installed, String cache) {

    /** The command that starts a program. */
    List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + installed.resolve("target/java.args"),
                cache,
                "-Xlog:disable", // or the virtual machine's remarks on the cache are read as ours
                "-Dmadoguchi.home=" + installed,
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a program, waits for so many lines, and ends it. */
    List<String> once(int lines, Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (said.size() < lines) {
                String line = out.readLine();
                if (line == null) {
                    throw new IOException(main.getSimpleName() + " ended before it said " + lines + " lines: " + said);
                }
                said.add(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }
}
