package dev.madoguchi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the benchmarks, as it is kept: {@code {"machine":…, "figures":[{name, value, unit, reference, ratio, limit, noise, kept}]}}.
 *
 * @param machine what it ran on
 */
public record BenchRun(String machine, List<Figure> figures) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public BenchRun {
        figures = List.copyOf(figures);
    }

    /** Keeps it in a file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /**
     * Reads what was kept.
     *
     * @throws IOException where the file is none, with what to do
     */
    public static BenchRun read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), BenchRun.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no run of the benchmarks; make one with bench --out FILE.", e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
