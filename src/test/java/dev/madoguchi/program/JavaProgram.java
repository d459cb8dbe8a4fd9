package dev.madoguchi.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a class of the tests as a program of its own, which a test can kill. */
public final class JavaProgram {
    /** A program lives for seconds: it is not worth the better compiler. */
    static final List<String> USUAL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true");

    private JavaProgram() {}

    /** A program that is not started yet; what it says on its error stream is nobody's. */
    public static ProcessBuilder of(Class<?> main, String... arguments) throws IOException {
        return SharedPrograms.quick().of(List.of(), main, arguments);
    }

    /** The same with options of the virtual machine. */
    public static ProcessBuilder with(List<String> options, Class<?> main, String... arguments) throws IOException {
        return SharedPrograms.quick().of(options, main, arguments);
    }

    /** The same for a program that speaks to card readers; it has other modules than the cache was made with. */
    public static ProcessBuilder withCards(Class<?> main, String... arguments) {
        List<String> options = new ArrayList<>(USUAL);
        options.addAll(List.of(
                "--add-modules",
                "java.smartcardio",
                "--add-opens",
                "java.smartcardio/sun.security.smartcardio=ALL-UNNAMED"));
        return from(classes(), options, main, arguments);
    }

    static ProcessBuilder from(String classPath, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Starts one. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return of(main, arguments).start();
    }

    /** The class path of the tests, without the empty entry that Maven ends it with: it would mean the current folder. */
    static String classes() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
