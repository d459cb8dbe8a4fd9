package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterAddress;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterModels;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.PrintFile;
import dev.madoguchi.paper.QueuedSlipPrinter;
import dev.madoguchi.paper.Sheet;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a ticket, raw ESC/POS, a sheet of photos or a ruler, and says what became of it. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "Prints FILE on a ticket printer: a ticket in JSON or YAML (municipality,",
            "site, label, purpose, time), a slip (slip: [{text: A, size: 2, bold: true,",
            "align: LEFT}, {left: B, right: C}, {rule: true}, {qr: D}, {space: 20}]), or",
            "raw ESC/POS bytes. With --render the simulated printer prints it, as a",
            "picture. It ends with 0 only where the printer said that the slip is printed,",
            "or its queue has handed it on.",
            "A FILE.jpg that is a card photo is printed several times on a sheet with cut",
            "marks, at true size, on --to queue:NAME or into --pdf OUT; --ruler prints a",
            "page to measure a printer by, the same ways."
        })
final class PrintCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to print.")
    private @Nullable Path file;

    @Option(names = "--to", description = "serial:/dev/ttyUSB0[@9600[,8e1][,rtscts]], tcp:HOST[:9100] or queue:NAME.")
    private @Nullable String to;

    @Option(names = "--render", description = "A PNG file for what the simulated printer printed.")
    private @Nullable Path render;

    @Option(names = "--model", description = "The printer's model (default: standard-80, 203 dpi).")
    private @Nullable String model;

    @Option(names = "--models", description = "A file with more models, in the form of printers.yaml.")
    private @Nullable Path models;

    @Option(names = "--json", description = "Print what became of it as one JSON object.")
    private boolean json;

    @Option(names = "--sheet", description = "The photos' paper: L, POSTCARD or A4 (default: L).")
    private @Nullable Sheet sheet;

    @Option(names = "--count", description = "How many photos on the sheet (default: 4).")
    private @Nullable Integer count;

    @Option(names = "--ruler", paramLabel = "SHEET", description = "Print a ruler on L, POSTCARD or A4; no FILE.")
    private @Nullable Sheet ruler;

    @Option(names = "--pdf", description = "A PDF file for the sheet of photos or the ruler, instead of printing.")
    private @Nullable Path pdf;

    @Override
    public void run() {
        if (ruler != null) {
            require(file == null && sheet == null && count == null, "A ruler takes no FILE, --sheet or --count.");
            trueSize(TrueSizePrint.ruler(ruler));
            return;
        }
        Path printed = file;
        if (printed == null) {
            throw usage("Say what to print: FILE, or --ruler SHEET.");
        }
        // A folder has no bytes, and a pipe or a device may never end.
        if (!Files.isRegularFile(printed) || !Files.isReadable(printed)) {
            throw new CommandFault("The file " + printed + " cannot be read. Check where it is and who may read it.");
        }
        if (TrueSizePrint.isPhoto(printed)) {
            photos(printed);
        } else {
            ticket(printed);
        }
    }

    private void photos(Path photo) {
        Sheet paper = sheet == null ? Sheet.L : sheet;
        try {
            trueSize(TrueSizePrint.photos(photo, paper, count == null ? paper.usual() : count));
        } catch (IOException e) {
            throw new CommandFault("The file " + photo + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void trueSize(TrueSizePrint print) {
        require(render == null, "Photos and rulers are not for a ticket printer: leave --render out.");
        require(to != null || pdf != null, "Say where to: --to queue:NAME or --pdf OUT.");
        try {
            if (pdf != null) {
                print.into(pdf);
            }
            if (to != null) {
                print.on(queue(to));
            }
        } catch (IOException e) {
            throw new CommandFault(
                    "The file " + pdf + " cannot be written. Make room, or choose another place with --pdf.", e);
        } catch (DeviceException e) {
            throw DeviceWords.fault("printer", e);
        }
    }

    private DocumentPrinter queue(String address) {
        try {
            if (PrinterAddress.parse(address) instanceof PrinterAddress.Queue queue) {
                return DocumentPrinter.queue(queue.name());
            }
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        throw usage("Photos and rulers go to a document printer: --to queue:NAME.");
    }

    private void require(boolean right, String message) {
        if (!right) {
            throw usage(message);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void ticket(Path ticket) {
        require(to != null || render != null, "Say where to: --to ADDRESS or --render FILE.");
        require(sheet == null && count == null && pdf == null, "--sheet, --count and --pdf are for photos and rulers.");
        try {
            Optional<PrinterAddress> address = Optional.ofNullable(to).map(PrinterAddress::parse);
            PrinterModel printer = printerModel();
            byte[] bytes = PrintFile.escPos(ticket, printer, new Texts(Locale.JAPANESE), QrPicture::of);
            int slips = render == null ? 0 : SlipPictures.write(printer, bytes, render);
            Optional<PrintOutcome> outcome =
                    address.map(place -> slipPrinter(place, printer).print(bytes));
            tell(slips, outcome);
        } catch (IOException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private PrinterModel printerModel() throws IOException {
        PrinterModels all =
                models == null ? PrinterModels.known() : PrinterModels.known().and(models);
        if (model == null) {
            return PrinterModel.usual();
        }
        return all.named(model)
                .orElseThrow(() -> usage("There is no printer model " + model + "; known: "
                        + String.join(
                                ", ", all.all().stream().map(PrinterModel::name).toList())
                        + "."));
    }

    private static SlipPrinter slipPrinter(PrinterAddress address, PrinterModel printer) {
        return switch (address) {
            case PrinterAddress.Serial serial -> new TicketPrinter(serial.port(), printer);
            case PrinterAddress.Tcp tcp -> new TicketPrinter(tcp.port(), printer);
            case PrinterAddress.Queue queue -> new QueuedSlipPrinter(DocumentPrinter.queue(queue.name()), printer);
        };
    }

    private void tell(int slips, Optional<PrintOutcome> outcome) {
        Texts texts = new Texts(Locale.ENGLISH);
        if (json) {
            Json.print(PrintAnswer.of(slips, outcome, texts));
        }
        if (outcome.isEmpty()) {
            return;
        }
        String key = outcome.get().messageKey();
        String message = texts.get(key) + " " + texts.get(key + ".todo");
        boolean done = switch (outcome.get()) {
            case PrintOutcome.Printed printed -> true;
            case PrintOutcome.NotPrinted not -> false;
            case PrintOutcome.Unknown unknown -> unknown.queued();
        };
        if (!done) {
            throw new CommandFault(message);
        }
        if (!json) {
            System.out.println(message);
        }
    }
}
