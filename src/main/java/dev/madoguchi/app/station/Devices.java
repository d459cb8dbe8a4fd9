package dev.madoguchi.app.station;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.media.Media;
import dev.madoguchi.device.printer.MarkedSlipPrinter;
import dev.madoguchi.device.printer.PrinterAddress;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.device.printer.TicketPrinter;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.form.SerialScanner;
import dev.madoguchi.form.WedgePace;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.QueuedSlipPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The devices of one workstation, each through its real driver, whether the hardware behind it is simulated or not. */
public final class Devices implements AutoCloseable {
    private final DeviceAddresses addresses;
    private final CounterCameras cameras;
    private final CardReader cardReader;
    private final SlipPrinter ticketPrinter;
    private final Media media;
    private final Optional<JSerialCommPort> scanner;
    private final WedgePace wedge;
    private final boolean drawn;
    private final Ways ways;
    private final @Nullable SimulatedCounter simulated;
    private final @Nullable PcscReaders readers;
    /** On a thread of its own: a visitor's card that is slow must not keep a staff card's leaving from being seen. */
    private final @Nullable PcscReaders staffReaders;

    private final Optional<CardReader> staffReader;

    /** How each device is reached, in words. */
    public record Ways(String camera, String card, String printer) {}

    private Devices(
            DeviceAddresses addresses,
            PrinterModel model,
            CounterCameras cameras,
            UnaryOperator<SlipPrinter> marking,
            @Nullable SimulatedCounter simulated,
            @Nullable PcscReaders readers)
            throws DeviceException {
        this.addresses = addresses;
        this.simulated = simulated;
        this.readers = readers;
        this.cameras = cameras;
        String staffReader = addresses.staffReader();
        boolean hasStaffReader = !staffReader.equals(DeviceAddresses.NO_STAFF_READER) && !isSimulated(staffReader);
        this.cardReader = readers == null
                ? requireSimulated(simulated).desk().reader()
                : readers.reader(
                        addresses.reader().equals(DeviceAddresses.FIRST_READER) ? "" : addresses.reader(),
                        hasStaffReader ? staffReader : "");
        this.staffReaders = hasStaffReader ? new PcscReaders() : null;
        this.staffReader = isSimulated(staffReader)
                ? Optional.of(requireSimulated(simulated).staffReader())
                : Optional.ofNullable(staffReaders).map(own -> own.reader(staffReader));
        this.ticketPrinter = marking.apply(
                isSimulated(addresses.printer())
                        ? new TicketPrinter(requireSimulated(simulated).cable().port(), model)
                        : slipPrinter(addresses.printer(), model));
        this.drawn = addresses.cameras().contains(DeviceAddresses.SIMULATED);
        this.media = drawn ? requireSimulated(simulated).media() : Media.ofSystem();
        this.scanner = scanner(addresses);
        this.wedge = WedgePace.within(Duration.ofMillis(addresses.wedgeMillis()));
        this.ways = new Ways(
                drawn ? "MJPEG over HTTP through JavaCV" : cameras.name(),
                readers == null ? cardWay(requireSimulated(simulated)) : "PC/SC",
                isSimulated(addresses.printer())
                        ? requireSimulated(simulated).cable().way()
                        : addresses.printer());
    }

    /**
     * Connects to the devices; simulated ones are plugged in first.
     *
     * @param folder where simulated devices put what they need, such as the serial port's name
     * @param choosing which cameras may be used, and which was chosen
     * @throws DeviceException where a simulated device cannot be had; an absent real one fails when it is used
     */
    public static Devices of(
            DeviceAddresses addresses, Path folder, Map<String, String> environment, StationCameras choosing)
            throws DeviceException {
        return of(addresses, folder, environment, choosing, UnaryOperator.identity());
    }

    /** The same, with slips that all begin with these words. */
    public static Devices marked(
            DeviceAddresses addresses,
            Path folder,
            Map<String, String> environment,
            StationCameras choosing,
            String mark)
            throws DeviceException {
        return of(addresses, folder, environment, choosing, printer -> new MarkedSlipPrinter(printer, mark));
    }

    private static Devices of(
            DeviceAddresses addresses,
            Path folder,
            Map<String, String> environment,
            StationCameras choosing,
            UnaryOperator<SlipPrinter> marking)
            throws DeviceException {
        PrinterModel model = model(addresses);
        boolean any = addresses.cameras().contains(DeviceAddresses.SIMULATED)
                || isSimulated(addresses.reader())
                || isSimulated(addresses.printer())
                || isSimulated(addresses.staffReader());
        SimulatedCounter counter = any ? new SimulatedCounter(folder, environment, model) : null;
        return new Devices(
                addresses,
                model,
                choosing.of(addresses.cameras(), Optional.ofNullable(counter).map(SimulatedCounter::camera)),
                marking,
                counter,
                isSimulated(addresses.reader()) ? null : new PcscReaders());
    }

    private static Optional<JSerialCommPort> scanner(DeviceAddresses addresses) {
        return addresses.scanner().equals(DeviceAddresses.NO_SCANNER)
                ? Optional.empty()
                : Optional.of(JSerialCommPort.at(addresses.scanner(), SerialScanner.USUAL_BAUD));
    }

    /** How each device is reached. */
    public DeviceAddresses addresses() {
        return addresses;
    }

    /** The cameras, which are read as the one that is used. */
    public CounterCameras cameras() {
        return cameras;
    }

    public CardReader cardReader() {
        return cardReader;
    }

    /** The reader for staff cards, where the counter has one. */
    public Optional<CardReader> staffReader() {
        return staffReader;
    }

    public SlipPrinter ticketPrinter() {
        return ticketPrinter;
    }

    /** The memory cards that are plugged in; where the camera is simulated, a drawn person's photo reaches no real one. */
    public Media media() {
        return media;
    }

    /** Where a hand scanner is plugged in, if the counter has one. */
    public Optional<JSerialCommPort> scanner() {
        return scanner;
    }

    /** What tells a scanner that types from a person. */
    public WedgePace wedge() {
        return wedge;
    }

    /** The folder for express photos: the one that the city named, or a practice city's where the camera is simulated. */
    public Optional<Path> expressFolder(ExpressPhoto rule) {
        return drawn
                ? Optional.of(requireSimulated(simulated).cityFolder())
                : rule.file().folder();
    }

    public Ways ways() {
        return ways;
    }

    /** The simulated hardware, for who plays the visitor; empty where every device is real. */
    public Optional<SimulatedCounter> simulated() {
        return Optional.ofNullable(simulated);
    }

    /** How the printer is, asked anew. */
    public DeviceStatus printerStatus() throws DeviceException {
        return ticketPrinter.look();
    }

    @Override
    public void close() {
        if (readers != null) {
            readers.close();
        }
        if (staffReaders != null) {
            staffReaders.close();
        }
        if (simulated != null) {
            simulated.close();
        }
    }

    private static boolean isSimulated(String address) {
        return address.equals(DeviceAddresses.SIMULATED);
    }

    private static SimulatedCounter requireSimulated(@Nullable SimulatedCounter counter) {
        if (counter == null) {
            throw new IllegalStateException("nothing is simulated");
        }
        return counter;
    }

    private static String cardWay(SimulatedCounter counter) {
        return counter.desk()
                .whyInProcess()
                .map(why -> "virtual card in process (" + why + ")")
                .orElse("virtual card over vpcd through pcscd");
    }

    private static PrinterModel model(DeviceAddresses addresses) throws DeviceException {
        try {
            return addresses.model();
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    public static SlipPrinter slipPrinter(String address, PrinterModel model) {
        return switch (PrinterAddress.parse(address)) {
            case PrinterAddress.Serial serial -> new TicketPrinter(serial.port(), model);
            case PrinterAddress.Tcp tcp -> new TicketPrinter(tcp.port(), model);
            case PrinterAddress.Queue queue -> new QueuedSlipPrinter(DocumentPrinter.queue(queue.name()), model);
        };
    }
}
