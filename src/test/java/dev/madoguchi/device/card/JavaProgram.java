package dev.madoguchi.device.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of the tests as a program of its own. */
public final class JavaProgram {
    private JavaProgram() {}

    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "java.smartcardio",
                "--add-opens",
                "java.smartcardio/sun.security.smartcardio=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
