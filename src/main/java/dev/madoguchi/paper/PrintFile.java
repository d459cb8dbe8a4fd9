package dev.madoguchi.paper;

import dev.madoguchi.device.printer.EscPos;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file to print on a slip printer: a ticket described in JSON or YAML ({@code municipality, site, label, purpose, time,
 * waiting, guidance}; the last two may be missing), a slip described line by line ({@code slip: [{text: …}, {qr: …}]}, see
 * {@link SlipLine}), or raw ESC/POS bytes in a file of any other name.
 */
public final class PrintFile {
    private static final int MOST_LINES = 500;
    private static final long MOST_BYTES = 16L << 20;

    private PrintFile() {}

    /**
     * The bytes to send to a printer of this model.
     *
     * @param drawing draws the QR codes that a slip names
     * @throws IOException when the file cannot be read, or is no ticket and no slip; the message says what is wrong
     */
    public static byte[] escPos(Path file, PrinterModel model, Texts texts, QrDrawing drawing) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than 16 MB, which no slip is.");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return described(file, JsonMapper.shared(), model, texts, drawing);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return described(file, YAMLMapper.shared(), model, texts, drawing);
        }
        return Files.readAllBytes(file);
    }

    private static byte[] described(Path file, ObjectMapper mapper, PrinterModel model, Texts texts, QrDrawing drawing)
            throws IOException {
        String kind = "ticket";
        try {
            JsonNode tree = mapper.readTree(Files.readAllBytes(file));
            if (tree.has("slip")) {
                kind = "slip";
                ObjectReader strict =
                        mapper.readerFor(Lines.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
                return slip(strict.readValue(tree), model, drawing);
            }
            return new TicketLayout(model, texts)
                    .bytes(mapper.treeToValue(tree, Described.class).slip());
        } catch (JacksonException e) {
            // Its message goes over several lines, the original one does not.
            throw new IOException(file + " is no " + kind + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no " + kind + ": " + e.getMessage(), e);
        }
    }

    private static byte[] slip(Lines lines, PrinterModel model, QrDrawing drawing) {
        if (lines.slip().isEmpty() || lines.slip().size() > MOST_LINES) {
            throw new IllegalArgumentException("a slip has 1 to " + MOST_LINES + " lines");
        }
        EscPos paper = new EscPos(model);
        for (SlipLine line : lines.slip()) {
            if (line == null) {
                throw new IllegalArgumentException("a line is empty; write text: \"\"");
            }
            line.print(paper, model, drawing);
        }
        return paper.size(1, 1).feed(1).cut().bytes();
    }

    private record Lines(List<@Nullable SlipLine> slip) {}

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
