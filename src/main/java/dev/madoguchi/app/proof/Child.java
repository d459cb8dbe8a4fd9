package dev.madoguchi.app.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of ours in a process of its own, whose every word is written into a file that is looked at later. */
final class Child implements AutoCloseable {
    private static final long STOP_SECONDS = 20;

    private final String name;
    private final Process process;
    private final Writer in;
    private final Path log;
    private final BufferedReader out;

    /**
     * Starts it with the options that every run of the program has.
     *
     * @param name what faults call it
     * @param temporary its folder for temporary files
     * @param log where its words go; the errors beside it
     */
    Child(String name, Path temporary, Path log, String main, List<String> arguments) throws IOException {
        this.name = name;
        this.log = log;
        String installed = System.getProperty("madoguchi.home", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of(installed, "target", "java.args"),
                "-Xmx512m",
                "-Dmadoguchi.home=" + installed,
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary).toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(Path.of(log + ".errors").toFile());
        builder.environment().put("TMPDIR", temporary.toAbsolutePath().toString());
        process = builder.start();
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
        Files.writeString(log, "");
    }

    long pid() {
        return process.pid();
    }

    /** Tells it a line. */
    void tell(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /** Waits until it says a line that holds this; it ends when it cannot go on, so that this waits no longer than it lives. */
    void until(String wanted) throws IOException, ProofException {
        String line = out.readLine();
        while (line != null) {
            Files.writeString(log, line + "\n", java.nio.file.StandardOpenOption.APPEND);
            if (line.contains(wanted)) {
                return;
            }
            line = out.readLine();
        }
        throw new ProofException("The " + name + " ended before it said \"" + wanted + "\"; see " + log + ".errors.");
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
