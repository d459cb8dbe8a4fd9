package dev.madoguchi.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Programs in processes of their own, with the flags that this program was started with: the launcher's, wherever it is installed.
 *
 * @param flags what the virtual machine is told
 */
record Started(List<String> flags) {
    private static final String CACHE = "-XX:AOT";
    /** What {@code installer/window.args} and the launchers of Linux tell a window's virtual machine, and nobody else's. */
    private static final List<String> WINDOW = List.of(
            "-XX:TieredStopAtLevel=",
            "-XX:ReservedCodeCacheSize=",
            "-XX:SweeperThreshold=",
            "-XX:MaxTenuringThreshold=",
            "-Djavafx.animation.pulse=",
            "-XX:ThreadPriorityPolicy=",
            "-XX:JavaPriority1_To_OSPriority=",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-PrintWarnings");

    Started {
        flags = List.copyOf(flags);
    }

    /** As the launcher starts a window, with its cache. */
    static Started cached() {
        return told("-XX:AOTCache=" + installed().resolve("target/madoguchi.aot"));
    }

    /**
     * As this program was started, but for its cache.
     *
     * @param cache what the virtual machine is told of its cache
     */
    static Started told(String cache) {
        // or the virtual machine's remarks on the cache are read as ours
        return new Started(
                Stream.concat(own(), Stream.of(cache, "-Xlog:disable")).toList());
    }

    /** As this program was started, but without what only windows are told. */
    static Started server() {
        return new Started(own().filter(Predicate.not(Started::isWindows)).toList());
    }

    /** Whether this program was started as a window is. */
    static boolean asWindow() {
        return own().anyMatch(Started::isWindows);
    }

    /** Whether only a window is told this. */
    static boolean isWindows(String flag) {
        return WINDOW.stream().anyMatch(flag::startsWith);
    }

    /** Where the program is installed. */
    static Path installed() {
        return Path.of(System.getProperty("madoguchi.home", ""));
    }

    private static Stream<String> own() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith(CACHE) && !flag.startsWith("-Xlog"));
    }

    /** The command that starts a program. */
    List<String> command(String main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a program, waits for so many lines, and ends it. */
    List<String> once(int lines, Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(main.getName(), arguments))
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
