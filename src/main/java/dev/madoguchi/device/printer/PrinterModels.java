package dev.madoguchi.device.printer;

import dev.madoguchi.device.printer.PrinterModel.EndMark;
import dev.madoguchi.device.printer.PrinterModel.KanjiRom;
import dev.madoguchi.yaml.SettingFault;
import dev.madoguchi.yaml.YamlBlock;
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

/**
 * Models of ticket printers, as data: {@code printers.yaml} beside this class, and files of the same form for others.
 *
 * <p>Strict: an unknown or a missing key, a name twice, and figures that cannot all be true are refused with the line or the
 * model's name.
 */
public final class PrinterModels {
    private static final String KNOWN_FILE = "printers.yaml";
    private static final PrinterModels KNOWN = shipped();

    private final List<PrinterModel> models;

    private PrinterModels(List<PrinterModel> models) {
        this.models = List.copyOf(models);
    }

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
            YamlBlock whole = YamlBlock.read(file, yaml);
            List<PrinterModel> read = new ArrayList<>();
            for (YamlBlock block : whole.blocks("printers")) {
                read.add(model(block));
            }
            whole.end();
            requireOnce(read);
            return read;
        } catch (SettingFault e) {
            throw new IOException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static PrinterModel model(YamlBlock block) throws SettingFault {
        String name = block.text("name");
        int dots = block.number("dots");
        int dpi = block.number("dpi");
        int columns = block.number("columns");
        boolean cutter = block.flag("cutter");
        KanjiRom kanji = block.choice("kanji", KanjiRom.class, YamlBlock.Writing.CAPITALS);
        EndMark mark = block.choice("mark", EndMark.class, YamlBlock.Writing.CAPITALS);
        block.end();
        try {
            return new PrinterModel(name, dots, dpi, columns, cutter, kanji, mark);
        } catch (IllegalArgumentException e) {
            throw block.fault(e);
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
