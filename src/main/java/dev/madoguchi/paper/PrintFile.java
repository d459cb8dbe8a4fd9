package dev.madoguchi.paper;

import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file to print on a slip printer: a ticket described in JSON or YAML ({@code municipality, site, label, purpose, time,
 * waiting, guidance}; the last two may be missing), or raw ESC/POS bytes in a file of any other name.
 */
public final class PrintFile {
    private PrintFile() {}

    /**
     * The bytes to send to a printer of this model.
     *
     * @throws IOException when the file cannot be read, or is no ticket; the message says what is wrong
     */
    public static byte[] escPos(Path file, PrinterModel model, Texts texts) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return new TicketLayout(model, texts).bytes(ticket(file, JsonMapper.shared()));
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return new TicketLayout(model, texts).bytes(ticket(file, YAMLMapper.shared()));
        }
        return Files.readAllBytes(file);
    }

    private static TicketSlip ticket(Path file, ObjectMapper mapper) throws IOException {
        try {
            return mapper.readValue(Files.readAllBytes(file), Described.class).slip();
        } catch (JacksonException e) {
            // Its message goes over several lines, the original one does not.
            throw new IOException(file + " is no ticket: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no ticket: " + e.getMessage(), e);
        }
    }

    /** The fields as they may stand in the file. */
    private record Described(
            @Nullable String municipality,
            @Nullable String site,
            @Nullable String label,
            @Nullable String purpose,
            @Nullable LocalDateTime time,
            @Nullable Integer waiting,
            @Nullable List<String> guidance) {

        TicketSlip slip() {
            return new TicketSlip(
                    present("municipality", municipality),
                    present("site", site),
                    present("label", label),
                    present("purpose", purpose),
                    present("time", time),
                    waiting == null ? OptionalInt.empty() : OptionalInt.of(waiting),
                    guidance == null ? List.of() : guidance);
        }

        private static <T> T present(String field, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("the field " + field + " is missing");
            }
            return value;
        }
    }
}
