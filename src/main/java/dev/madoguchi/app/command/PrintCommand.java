package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterAddress;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterPort;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.PrintFile;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a ticket, or raw ESC/POS, and says what became of it. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "Prints FILE on a ticket printer: a ticket in JSON or YAML (municipality, site, label, purpose, time),",
            "or a file of raw ESC/POS bytes. With --render it is printed on the simulated printer, as a picture."
        })
final class PrintCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What to print.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--to", description = "serial:/dev/ttyUSB0[@9600], tcp:HOST[:9100] or queue:NAME.")
    private @Nullable String to;

    @Option(names = "--render", description = "A PNG file for what the simulated printer printed.")
    private @Nullable Path render;

    @Option(names = "--model", description = "The printer's model (default: 80 mm, 203 dpi).")
    private @Nullable String model;

    @Override
    public void run() {
        if (to == null && render == null) {
            throw new ParameterException(spec.commandLine(), "Say where to: --to ADDRESS or --render FILE.");
        }
        if (!Files.isReadable(file)) {
            throw new CommandFault("The file " + file + " cannot be read.");
        }
        PrinterModel printer = printerModel();
        try {
            byte[] bytes = PrintFile.escPos(file, printer, new Texts(Locale.JAPANESE));
            if (render != null) {
                render(printer, bytes, render);
            }
            if (to != null) {
                print(PrinterAddress.parse(to), printer, bytes);
            }
        } catch (IOException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (DeviceException e) {
            throw DeviceWords.fault("printer", e);
        }
    }

    private PrinterModel printerModel() {
        if (model == null) {
            return PrinterModel.usual();
        }
        return PrinterModel.named(model)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no printer model " + model + "; known: "
                                + String.join(
                                        ", ",
                                        PrinterModel.known().stream()
                                                .map(PrinterModel::name)
                                                .toList())));
    }

    private static void render(PrinterModel printer, byte[] bytes, Path picture) throws IOException {
        List<Slip> slips = SimulatedPrinter.render(printer, bytes);
        if (slips.isEmpty()) {
            throw new CommandFault("Nothing came out: the file holds no ESC/POS that prints.");
        }
        if (!ImageIO.write(slips.getFirst().image(), "png", picture.toFile())) {
            throw new CommandFault("The picture " + picture + " cannot be written.");
        }
    }

    private static void print(PrinterAddress address, PrinterModel printer, byte[] bytes) throws DeviceException {
        switch (address) {
            case PrinterAddress.Serial serial -> tell(serial.port(), printer, bytes);
            case PrinterAddress.Tcp tcp -> tell(tcp.port(), printer, bytes);
            case PrinterAddress.Queue queue -> {
                DocumentPrinter.queue(queue.name()).printRaw("ticket", bytes);
                Texts texts = new Texts(Locale.ENGLISH);
                System.out.println(texts.get("printer.queued") + " " + texts.get("printer.queued.todo"));
            }
        }
    }

    private static void tell(PrinterPort port, PrinterModel printer, byte[] bytes) {
        PrintOutcome outcome = new TicketPrinter(port, printer).print(bytes);
        Texts texts = new Texts(Locale.ENGLISH);
        String message = texts.get(outcome.messageKey()) + " " + texts.get(outcome.messageKey() + ".todo");
        if (outcome instanceof PrintOutcome.Printed) {
            System.out.println(message);
        } else {
            throw new CommandFault(message);
        }
    }
}
