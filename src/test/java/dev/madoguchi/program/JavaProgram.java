package dev.madoguchi.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of the tests as a program of its own, which a test can kill. */
public final class JavaProgram {
    private JavaProgram() {}

    /** A program that is not started yet; what it says on its error stream is nobody's. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        return with(List.of(), main, arguments);
    }

    /** The same for a program that speaks to card readers. */
    public static ProcessBuilder withCards(Class<?> main, String... arguments) {
        return with(
                List.of(
                        "--add-modules",
                        "java.smartcardio",
                        "--add-opens",
                        "java.smartcardio/sun.security.smartcardio=ALL-UNNAMED"),
                main,
                arguments);
    }

    private static ProcessBuilder with(List<String> options, Class<?> main, String... arguments) {
        return from(classes(), options, main, arguments);
    }

    static ProcessBuilder from(String classPath, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Starts one. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return of(main, arguments).start();
    }

    static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
