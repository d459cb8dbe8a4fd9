package dev.madoguchi.app.station;

import dev.madoguchi.device.printer.PrinterAddress;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterModels;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.form.SerialScanner;
import dev.madoguchi.form.WedgePace;
import dev.madoguchi.yaml.SettingFault;
import dev.madoguchi.yaml.YamlBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one computer must know before anybody signs in: where it stands, its folder, its devices, its city.
 *
 * @param station the station's name, unique in the city, such as {@code K01}
 * @param site the site's id in the profile
 * @param profile the municipality's profile
 * @param home the folder for everything that the workstation owns
 * @param devices how to reach each device
 * @param city {@code practice} for one inside this program, or {@code enrolled} for the one that the station in {@code home} was enrolled
 *     with; station, site and profile then come from there and are left out
 * @param waitingRoom what it shows and says to who waits; nothing where the file does not say
 */
public record StationConfig(
        String station,
        String site,
        Path profile,
        Path home,
        DeviceAddresses devices,
        String city,
        WaitingRoomSettings waitingRoom) {
    private static final Path NO_PROFILE = Path.of("");

    /** The city inside this program: for practice and for demonstrations. */
    public static final String PRACTICE = "practice";

    /** The city that the station was enrolled with, which has told it who it is and given it the profile. */
    public static final String ENROLLED = "enrolled";

    /**
     * Addresses of the devices; {@code simulated} everywhere starts the whole product without hardware.
     *
     * @param cameras one or several of {@code simulated}, an MJPEG address, {@code /dev/video0}, a DirectShow name; the first is
     *     used until a person chooses another, and what is plugged in can always be chosen
     * @param reader {@code simulated}, {@code first}, or a reader's PC/SC name
     * @param printer {@code simulated}, {@code serial:/dev/ttyUSB0}, {@code tcp:host:9100} or {@code queue:NAME}
     * @param documents {@code none}, or the name of a printing queue
     * @param scanner {@code none}, or {@code serial:/dev/ttyACM0}; none where the file does not say
     * @param staffReader {@code none}, {@code simulated}, or the PC/SC name of the reader for staff cards, which no visitor's card is
     *     read from; none where the file does not say
     * @param wedgeMillis the longest time from one character to the next of a scanner that types; 30 where the file does not say
     * @param printerModel the ticket printer's model by its name in {@code printers.yaml}; only a simulated one needs none
     * @param printerModels a file with models of the station's own, in the form of {@code printers.yaml}; empty for none
     */
    public record DeviceAddresses(
            List<String> cameras,
            String reader,
            String printer,
            String documents,
            String scanner,
            int wedgeMillis,
            String printerModel,
            String printerModels,
            String staffReader) {
        /** The address of a simulated device. */
        public static final String SIMULATED = "simulated";
        /** Whichever card reader holds a card. */
        public static final String FIRST_READER = "first";
        /** No document printer: documents are only simulated. */
        public static final String NO_DOCUMENTS = "none";
        /** No hand scanner at a serial port. */
        public static final String NO_SCANNER = "none";

        /** Nobody signs in with a staff card. */
        public static final String NO_STAFF_READER = "none";

        public static final int USUAL_WEDGE_MILLIS =
                (int) WedgePace.usual().perCharacter().toMillis();
        private static final int SLOWEST_WEDGE = 80;

        public DeviceAddresses {
            if (cameras.isEmpty()) {
                throw new IllegalArgumentException("devices.camera names no camera");
            }
            if (wedgeMillis < 1 || wedgeMillis > SLOWEST_WEDGE) {
                throw new IllegalArgumentException("devices.wedgeMillis is 1 to " + SLOWEST_WEDGE
                        + ": a slower scanner cannot be told from a person");
            }
            if (staffReader.equals(reader) && !reader.equals(SIMULATED)) {
                throw new IllegalArgumentException("devices.reader and devices.staffReader are two readers");
            }
            if (!scanner.equals(NO_SCANNER)) {
                JSerialCommPort.at(scanner, SerialScanner.USUAL_BAUD);
            }
            if (!printer.equals(SIMULATED)) {
                PrinterAddress.parse(printer);
            }
            cameras = List.copyOf(cameras);
        }

        /**
         * The ticket printer's model.
         *
         * @throws IOException where none is named or known, or the file of models is wrong; the message says what to do
         */
        PrinterModel model() throws IOException {
            if (printerModel.isEmpty() && printer.equals(SIMULATED)) {
                return PrinterModel.usual();
            }
            PrinterModels models = printerModels.isEmpty()
                    ? PrinterModels.known()
                    : PrinterModels.known().and(Path.of(printerModels));
            if (printerModel.isEmpty()) {
                throw new IOException("devices.printerModel is missing: name the model of the printer at " + printer);
            }
            return models.required(printerModel);
        }

        /** The same with the file of models taken from the folder of another file. */
        private DeviceAddresses beside(Path file) {
            return new DeviceAddresses(
                    cameras,
                    reader,
                    printer,
                    documents,
                    scanner,
                    wedgeMillis,
                    printerModel,
                    printerModels.isEmpty()
                            ? ""
                            : file.toAbsolutePath()
                                    .resolveSibling(printerModels)
                                    .toString(),
                    staffReader);
        }

        private static DeviceAddresses parsed(YamlBlock block) throws SettingFault {
            List<String> cameras = block.texts("camera");
            String reader = block.text("reader");
            String printer = block.text("printer");
            String documents = block.text("documents");
            String scanner = block.text("scanner", NO_SCANNER);
            int wedgeMillis = block.numberWhereGiven("wedgeMillis").orElse(USUAL_WEDGE_MILLIS);
            String model = block.text("printerModel", "");
            String models = block.text("printerModels", "");
            String staffReader = block.text("staffReader", NO_STAFF_READER);
            block.end();
            try {
                return new DeviceAddresses(
                        cameras, reader, printer, documents, scanner, wedgeMillis, model, models, staffReader);
            } catch (IllegalArgumentException e) {
                throw block.fault(e);
            }
        }

        /** The devices that are simulated, by their names in the file. */
        public List<String> simulations() {
            List<String> found = new ArrayList<>();
            if (cameras.contains(SIMULATED)) {
                found.add("camera");
            }
            Map<String, String> others = new LinkedHashMap<>();
            others.put("reader", reader);
            others.put("printer", printer);
            others.put("staffReader", staffReader);
            others.forEach((name, address) -> {
                if (address.equals(SIMULATED)) {
                    found.add(name);
                }
            });
            return found;
        }

        /** Every device simulated, and no document printer. */
        public static DeviceAddresses simulated() {
            return new DeviceAddresses(
                    List.of(SIMULATED),
                    SIMULATED,
                    SIMULATED,
                    NO_DOCUMENTS,
                    NO_SCANNER,
                    USUAL_WEDGE_MILLIS,
                    "",
                    "",
                    NO_STAFF_READER);
        }
    }

    /**
     * Reads a configuration; relative paths in it are taken from the file's own folder.
     *
     * @throws IOException with file, line and field where it is not one
     */
    public static StationConfig read(Path file) throws IOException {
        try {
            StationConfig read = parsed(YamlBlock.read(file.toString(), bytes(file)));
            DeviceAddresses devices = read.devices().beside(file);
            requireModel(file, devices);
            requirePlace(file, read);
            return new StationConfig(
                    read.station(),
                    read.site(),
                    file.toAbsolutePath().resolveSibling(read.profile()),
                    file.toAbsolutePath().resolveSibling(read.home()),
                    devices,
                    read.city(),
                    read.waitingRoom());
        } catch (SettingFault e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static StationConfig parsed(YamlBlock block) throws SettingFault {
        String station = block.text("station", "");
        String site = block.text("site", "");
        String profile = block.text("profile", "");
        String home = block.text("home");
        YamlBlock addresses = block.block("devices");
        String city = block.text("city");
        Optional<YamlBlock> waitingRoom = block.blockWhereGiven("waitingRoom");
        block.end();
        try {
            return new StationConfig(
                    station,
                    site,
                    Path.of(profile),
                    Path.of(home),
                    DeviceAddresses.parsed(addresses),
                    city,
                    waitingRoom.isPresent()
                            ? WaitingRoomSettings.parsed(waitingRoom.get())
                            : WaitingRoomSettings.none());
        } catch (InvalidPathException e) {
            throw block.fault(e);
        }
    }

    private static void requirePlace(Path file, StationConfig read) throws IOException {
        boolean named = !read.station().isBlank()
                && !read.site().isBlank()
                && !read.profile().equals(NO_PROFILE);
        boolean nothing = read.station().isBlank()
                && read.site().isBlank()
                && read.profile().equals(NO_PROFILE);
        if (read.city().equals(ENROLLED) && !nothing) {
            throw new IOException(
                    file + ": leave station, site and profile out; the city of an enrolled station gives them");
        }
        if (!read.city().equals(ENROLLED) && !named) {
            throw new IOException(file + ": station, site and profile are needed where city is not " + ENROLLED);
        }
    }

    private static void requireModel(Path file, DeviceAddresses devices) throws IOException {
        try {
            devices.model();
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            throw new IOException(file + " cannot be read. Name a workstation's configuration.", e);
        }
        throw new IOException(file + " is no file. Name a workstation's configuration.");
    }
}
