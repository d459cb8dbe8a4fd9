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

/** The measured scale of each printing queue of this workstation, in a file of settings. Safe for several threads. */
public final class PrinterScales {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterScales.class);
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader KEPT = MAPPER.readerFor(new TypeReference<TreeMap<String, PrinterScale>>() {})
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final Path file;

    /** @param file need not be there yet */
    public PrinterScales(Path file) {
        this.file = file;
    }

    /** The queue's scale; true size where it was never measured, and where the file is damaged. */
    public synchronized PrinterScale of(String queue) {
        return read().getOrDefault(queue, PrinterScale.TRUE);
    }

    /** Keeps a queue's scale; it is on the disk when this returns. */
    public synchronized void keep(String queue, PrinterScale scale) throws IOException {
        Map<String, PrinterScale> scales = read();
        scales.put(queue, scale);
        DurableFile.write(file, MAPPER.writeValueAsString(scales).getBytes(UTF_8));
    }

    private Map<String, PrinterScale> read() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            TreeMap<String, PrinterScale> scales = KEPT.readValue(Files.readString(file));
            scales.values().removeIf(Objects::isNull);
            return scales;
        } catch (IOException | JacksonException e) {
            LOG.warn("The printers' scales in {} cannot be read; measure again", file, e);
            return new TreeMap<>();
        }
    }
}
