package dev.madoguchi.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.seal.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far each printer of this computer draws beside its place, kept in a small file: {@code {"queue": {"right": 1.5, "down": -0.5}}}.
 *
 * <p>Safe for several threads of one program.
 */
public final class PrinterOffsets {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterOffsets.class);
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader KEPT = MAPPER.readerFor(new TypeReference<TreeMap<String, PrinterOffset>>() {})
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final Path file;

    /** @param file need not be there yet */
    public PrinterOffsets(Path file) {
        this.file = file;
    }

    /** The queue's offset; none where it was never measured, and where the file is damaged. */
    public synchronized PrinterOffset of(String queue) {
        return read().getOrDefault(queue, PrinterOffset.NONE);
    }

    /** Keeps a queue's offset; it is on the disk when this returns. */
    public synchronized void keep(String queue, PrinterOffset offset) throws IOException {
        Map<String, PrinterOffset> offsets = read();
        offsets.put(queue, offset);
        DurableFile.write(file, MAPPER.writeValueAsString(offsets).getBytes(UTF_8));
    }

    private Map<String, PrinterOffset> read() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            TreeMap<String, PrinterOffset> offsets = KEPT.readValue(Files.readString(file));
            offsets.values().removeIf(Objects::isNull);
            return offsets;
        } catch (IOException | JacksonException e) {
            LOG.warn("The printers' offsets in {} cannot be read; measure again", file, e);
            return new TreeMap<>();
        }
    }
}
