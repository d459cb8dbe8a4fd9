package dev.madoguchi.app.command;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.device.card.LateCard;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VpcdSlot;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterModels;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import dev.madoguchi.device.printer.SimulatedSerialPrinter;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.device.serial.SimulatedScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one simulated device on its real wire until it is stopped. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "camera|card|printer|scanner",
        description = "Runs one simulated device on its real wire until stopped, for training and for other programs.")
final class SimulateCommand implements Runnable {
    private static final int LONGEST_LOOP = 60;
    private static final int LAST_PORT = 65_535;
    private static final Duration CERTIFICATE_LIFE = Duration.ofDays(5L * 365);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a device: camera, card, printer or scanner.");
    }

    @Command(
            name = "camera",
            mixinStandardHelpOptions = true,
            description = "A network camera (Motion JPEG over HTTP) with a drawn sitter before it.")
    void camera(
            @Option(names = "--port", description = "Where it listens (default: any free port).", defaultValue = "0")
                    int port,
            @Option(names = "--person", description = "Which invented sitter.", defaultValue = "0") int person,
            @Option(names = "--loop", description = "Send a loop of so many seconds, thirty pictures a second.")
                    @Nullable
                    Integer loop) {
        if (loop != null && (loop < 1 || loop > LONGEST_LOOP)) {
            throw new ParameterException(spec.commandLine(), "Give --loop 1 to " + LONGEST_LOOP + " seconds.");
        }
        requirePort(port, 0);
        Sitter sitter = Sitter.person(person);
        try (SitterServer camera =
                loop == null ? new SitterServer(sitter, port) : SitterServer.looped(sitter, loop, port)) {
            camera.plug();
            System.out.println("camera " + camera.address());
            Until.stopped();
        } catch (DeviceException e) {
            throw DeviceWords.fault("camera", e);
        }
    }

    @Command(
            name = "card",
            mixinStandardHelpOptions = true,
            description = "A virtual card in the slot of vpcd, the virtual reader of pcscd.")
    void card(
            @Option(
                            names = "--kind",
                            description =
                                    "my-number, my-number-licence, licence, licence-without-pin, residence, special,"
                                            + " residence2, special2, juki, staff or unknown.",
                            defaultValue = "my-number")
                    String kind,
            @Option(
                            names = "--pin",
                            description = "The PIN of the four items or of the licence; the number of a residence card"
                                    + " (ZZ12345678ZZ).",
                            defaultValue = "1234")
                    String pin,
            @Option(names = "--person", description = "Which invented holder.", defaultValue = "0") int person,
            @Option(names = "--late", description = "Milliseconds before each answer.", defaultValue = "0") int late,
            @Option(names = "--port", description = "Where vpcd listens.", defaultValue = "35963") int port) {
        VirtualCardKind known = VirtualCardKind.named(kind)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no card of the kind " + kind + "; known: " + VirtualCardKind.words() + "."));
        requirePort(port, 1);
        Instant now = Clock.systemUTC().instant();
        try (VpcdSlot slot = new VpcdSlot(port)) {
            VirtualCertificate certificate = VirtualCertificate.issue(
                    now.minus(Duration.ofDays(30)), now.plus(CERTIFICATE_LIFE), new SecureRandom());
            VirtualCard card = known.card(VirtualPerson.number(person), pin, certificate);
            slot.insert(late == 0 ? card : new LateCard(card, Duration.ofMillis(late)));
            System.out.println("card " + known.word() + " in vpcd on port " + port);
            Until.stopped();
        } catch (DeviceException e) {
            throw DeviceWords.fault("card", e);
        }
    }

    @Command(
            name = "printer",
            mixinStandardHelpOptions = true,
            description = {
                "An ESC/POS ticket printer on a TCP port or a pty, which leaves what it printed as PNG. Each line of"
                        + " the",
                "input changes what it shows, such as COVER_OPEN or NEAR_END,CUTTER; an empty line makes it well again."
            })
    void printer(
            @Option(names = "--port", description = "Listen on this TCP port (0: any).") @Nullable Integer port,
            @Option(names = "--pty", description = "Appear as a serial port at this path.") @Nullable Path pty,
            @Option(names = "--model", description = "Its model (default: standard-80).", defaultValue = "standard-80")
                    String model,
            @ArgGroup(exclusive = false) @Nullable PrinterTrouble trouble,
            @Option(names = "--out", required = true, description = "Where slip-N.png and slip-N.escpos go.")
                    Path out) {
        if ((port == null) == (pty == null)) {
            throw new ParameterException(spec.commandLine(), "Give either --port or --pty.");
        }
        SimulatedPrinter printer = new SimulatedPrinter(model(model));
        if (trouble != null) {
            printer.trouble(trouble.now());
        }
        AtomicInteger number = new AtomicInteger();
        printer.onSlip(slip -> write(out, slip, number.incrementAndGet()));
        try {
            if (port != null) {
                atPort(printer, port, out);
            } else if (pty != null) {
                atSerialPort(printer, pty, out);
            }
        } catch (DeviceException e) {
            throw DeviceWords.fault("printer", e);
        } catch (IOException e) {
            throw new CommandFault("The folder " + out + " cannot be written.", e);
        }
    }

    private void atPort(SimulatedPrinter printer, int port, Path out) throws IOException, DeviceException {
        requirePort(port, 0);
        Files.createDirectories(out);
        try (SimulatedPrinterServer server = SimulatedPrinterServer.start(printer, port)) {
            System.out.println("printer tcp:127.0.0.1:" + server.port());
            listen(printer);
            Until.stopped();
        }
    }

    private static void atSerialPort(SimulatedPrinter printer, Path pty, Path out) throws IOException, DeviceException {
        Files.createDirectories(out);
        try (SimulatedSerialPrinter serial = SimulatedSerialPrinter.start(printer, pty)) {
            System.out.println("printer serial:" + serial.path());
            listen(printer);
            Until.stopped();
        }
    }

    private PrinterModel model(String name) {
        try {
            return PrinterModels.known().required(name);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void listen(SimulatedPrinter printer) {
        Thread.ofPlatform().daemon().name("simulated-printer-input").start(() -> {
            try {
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                for (String line = input.readLine(); line != null; line = input.readLine()) {
                    change(printer, line);
                }
            } catch (IOException e) {
                System.err.println("What the printer shows cannot be read from the input: " + e.getMessage());
            }
        });
    }

    private static void change(SimulatedPrinter printer, String line) {
        try {
            printer.trouble(PrinterTrouble.of(line));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
        }
    }

    @Command(
            name = "scanner",
            mixinStandardHelpOptions = true,
            description = "A hand scanner at a serial port (pty), which reads each line of the input as a code.")
    void scanner(
            @Option(names = "--pty", required = true, description = "Appear as a serial port at this path.") Path pty,
            @Option(
                            names = "--ending",
                            description = "What it sends after a code: ${COMPLETION-CANDIDATES} (default: CR).",
                            defaultValue = "CR")
                    SimulatedScanner.Ending ending) {
        try (SimulatedScanner scanner = SimulatedScanner.start(pty)) {
            System.out.println("scanner serial:" + scanner.path());
            Thread.ofPlatform().daemon().name("simulated-scanner-input").start(() -> forward(scanner, ending));
            Until.stopped();
        } catch (DeviceException e) {
            throw DeviceWords.fault("scanner", e);
        }
    }

    private static void forward(SimulatedScanner scanner, SimulatedScanner.Ending ending) {
        try {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String code = input.readLine(); code != null; code = input.readLine()) {
                scanner.scan(code, ending);
            }
        } catch (DeviceException e) {
            System.err.println(DeviceWords.fault("scanner", e).getMessage());
        } catch (IOException e) {
            System.err.println("The codes to send cannot be read from the input: " + e.getMessage());
        }
    }

    private void requirePort(int port, int least) {
        if (port < least || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "Give --port " + least + " to " + LAST_PORT + ".");
        }
    }

    private static void write(Path out, Slip slip, int number) {
        try {
            ImageIO.write(
                    slip.image(), "png", out.resolve("slip-" + number + ".png").toFile());
            Files.write(out.resolve("slip-" + number + ".escpos"), slip.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a slip cannot be written to " + out, e);
        }
    }
}
