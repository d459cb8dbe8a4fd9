package dev.madoguchi.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of the jobs that a print system has taken and that it may still keep, such as {@code madoguchi-12}: no titles, no
 * person. With a file the list outlives a crash. Safe for several threads.
 */
public final class SentJobs {
    private final Optional<Path> file;
    private final Set<String> jobs;

    private SentJobs(Optional<Path> file, Set<String> jobs) {
        this.file = file;
        this.jobs = jobs;
    }

    /** A list for as long as this program runs. */
    public static SentJobs inMemory() {
        return new SentJobs(Optional.empty(), new LinkedHashSet<>());
    }

    /** The list in this file, which need not be there yet. */
    public static SentJobs in(Path file) throws IOException {
        Set<String> jobs = new LinkedHashSet<>();
        if (Files.exists(file)) {
            Files.readAllLines(file, UTF_8).stream().filter(SentJobs::isJob).forEach(jobs::add);
        }
        return new SentJobs(Optional.of(file), jobs);
    }

    private static boolean isJob(String line) {
        return line.matches(".+-\\d{1,9}");
    }

    /** Adds a job; it is on the disk when this returns. Twice is once. */
    synchronized void add(String job) {
        if (jobs.add(job)) {
            write();
        }
    }

    /** Takes a job off, of which nothing is left. */
    synchronized void remove(String job) {
        if (jobs.remove(job)) {
            write();
        }
    }

    /** The jobs, the oldest first. */
    synchronized List<String> all() {
        return List.copyOf(jobs);
    }

    private void write() {
        file.ifPresent(path -> {
            try {
                DurableFile.write(path, String.join("\n", jobs).getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the list of printing jobs cannot be written", e);
            }
        });
    }
}
