package dev.madoguchi.device.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Models of ticket printers, as data: {@code printers.yaml} beside this class, and files of the same form for others.
 *
 * <p>Strict: an unknown or a missing key, a name twice, and figures that cannot all be true are refused with the line or the
 * model's name.
 */
public final class PrinterModels {
    private static final String KNOWN_FILE = "printers.yaml";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final PrinterModels KNOWN = shipped();

    private final List<PrinterModel> models;

    private PrinterModels(List<PrinterModel> models) {
        this.models = List.copyOf(models);
    }

    private record Listed(List<PrinterModel> printers) {}

    /** The models that come with the program. */
    public static PrinterModels known() {
        return KNOWN;
    }

    /**
     * These and the ones of a file; a model of the file takes the place of one with the same name.
     *
     * @throws IOException where the file cannot be read or describes no printers; the message says what is wrong with it
     */
    public PrinterModels and(Path file) throws IOException {
        byte[] yaml = bytes(file);
        List<PrinterModel> own = parse(file.toString(), yaml);
        List<PrinterModel> all = new ArrayList<>(own);
        models.stream()
                .filter(model -> own.stream().noneMatch(other -> sameName(model, other.name())))
                .forEach(all::add);
        return new PrinterModels(all);
    }

    /** All of them. */
    public List<PrinterModel> all() {
        return models;
    }

    /** The one of this name, letter case ignored. */
    public Optional<PrinterModel> named(String name) {
        return models.stream().filter(model -> sameName(model, name)).findFirst();
    }

    /**
     * The one of this name.
     *
     * @throws IOException where there is none; the message lists the names
     */
    public PrinterModel required(String name) throws IOException {
        return named(name)
                .orElseThrow(() -> new IOException("There is no printer model " + name + "; known: " + names()
                        + ". Others are described" + " in a file of the form of printers.yaml."));
    }

    private String names() {
        return models.stream().map(PrinterModel::name).collect(Collectors.joining(", "));
    }

    private static boolean sameName(PrinterModel model, String name) {
        return model.name().equalsIgnoreCase(name);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            throw new IOException(file + " cannot be read. Name a file of printer models.", e);
        }
        throw new IOException(file + " is no file. Name a file of printer models.");
    }

    private static List<PrinterModel> parse(String file, byte[] yaml) throws IOException {
        try {
            List<PrinterModel> read = MAPPER.readValue(yaml, Listed.class).printers();
            requireOnce(read);
            return read;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            Throwable cause = e.getCause() instanceof IllegalArgumentException wrong ? wrong : e;
            String words =
                    cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
            throw new IOException(file + (line > 0 ? ", line " + line + ": " : ": ") + words, e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void requireOnce(List<PrinterModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no printer is described");
        }
        Set<String> names = new HashSet<>();
        for (PrinterModel model : models) {
            if (!names.add(model.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("printer " + model.name() + " is described twice");
            }
        }
    }

    private static PrinterModels shipped() {
        try (InputStream in = PrinterModels.class.getResourceAsStream(KNOWN_FILE)) {
            if (in == null) {
                throw new IllegalStateException(KNOWN_FILE + " is not in the jar");
            }
            return new PrinterModels(parse(KNOWN_FILE, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
