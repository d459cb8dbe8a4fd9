package dev.madoguchi.app.setup;

import dev.madoguchi.app.station.Devices;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.camera.LocalCameras;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.PrinterModels;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.form.SerialScanner;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.SentJobs;
import dev.madoguchi.trial.AskedTrial;
import dev.madoguchi.trial.CameraTrial;
import dev.madoguchi.trial.CardTrial;
import dev.madoguchi.trial.PageTrial;
import dev.madoguchi.trial.ScannerTrial;
import dev.madoguchi.trial.SlipTrial;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.trial.Trial;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is chosen of the devices that this computer shows, or that somebody names, and how each choice is tried. */
public final class ChosenDevices {
    /** What a counter has; the others come with the waiting room and the city. */
    static final List<Subject> SUBJECTS =
            List.of(Subject.CAMERA, Subject.CARD, Subject.SLIP, Subject.PAGE, Subject.SCANNER);

    private static final Logger LOG = LoggerFactory.getLogger(ChosenDevices.class);
    private static final String FIRST_VIDEO = "/dev/video0";
    private static final String FIRST_SERIAL = "serial:/dev/ttyUSB0";

    private final StationHome home;
    private final List<String> allowedCameras;
    private final Clock clock;
    private final Map<Subject, StringProperty> chosen = new EnumMap<>(Subject.class);
    private final Map<Subject, ObservableList<String>> offers = new EnumMap<>(Subject.class);
    private final StringProperty model = new SimpleStringProperty();

    /** @param allowedCameras as the profile has them; empty for any */
    public ChosenDevices(StationHome home, List<String> allowedCameras, Clock clock) {
        this.home = home;
        this.allowedCameras = List.copyOf(allowedCameras);
        this.clock = clock;
        SUBJECTS.forEach(subject -> {
            chosen.put(subject, new SimpleStringProperty(""));
            offers.put(subject, FXCollections.observableArrayList());
        });
        model.set(models().getFirst());
    }

    /** Looks which devices there are, and chooses the first of each kind where nothing was chosen yet. */
    public void find(Background background) {
        for (Subject subject : SUBJECTS) {
            background.run(
                    () -> found(subject),
                    found -> {
                        offers(subject).setAll(found);
                        if (chosen(subject).get().isBlank() && !found.isEmpty()) {
                            chosen(subject).set(found.getFirst());
                        }
                    },
                    error -> LOG.warn("Devices of the kind {} cannot be listed", subject, error));
        }
    }

    private static List<String> found(Subject subject) throws DeviceException {
        return switch (subject) {
            case CAMERA ->
                new LocalCameras().list().stream().map(KnownCamera::address).toList();
            case CARD -> readers();
            case SLIP ->
                Stream.concat(
                                JSerialCommPort.addresses().stream().map(ChosenDevices::serial),
                                queues().map(queue -> "queue:" + queue))
                        .toList();
            case PAGE -> queues().toList();
            case SCANNER ->
                JSerialCommPort.addresses().stream().map(ChosenDevices::serial).toList();
            case VOICE, BOARD, CITY, CLOCK -> List.of();
        };
    }

    private static List<String> readers() throws DeviceException {
        try (PcscReaders readers = new PcscReaders()) {
            return readers.names();
        }
    }

    private static String serial(String port) {
        return port.startsWith("serial:") ? port : "serial:" + port;
    }

    private static Stream<String> queues() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null)).map(PrintService::getName);
    }

    /** The address of a device, as it is chosen or typed. */
    public StringProperty chosen(Subject subject) {
        return Objects.requireNonNull(chosen.get(subject));
    }

    /** What this computer shows of that kind. */
    public ObservableList<String> offers(Subject subject) {
        return Objects.requireNonNull(offers.get(subject));
    }

    /** The ticket printer's model, by its name. */
    public StringProperty model() {
        return model;
    }

    /** The models that this program knows. */
    public static List<String> models() {
        return PrinterModels.known().all().stream().map(PrinterModel::name).toList();
    }

    /** Tries what is chosen at this moment. */
    public Trial trial(Subject subject) {
        String address = chosen(subject).get().strip();
        String printerModel = model.get();
        return new ReachedTrial(subject, () -> {
            try {
                return trial(subject, address, printerModel);
            } catch (IllegalArgumentException e) {
                throw new DeviceException(DeviceFault.REFUSED, "this is no address of such a device", e);
            }
        });
    }

    private Trial trial(Subject subject, String address, String printerModel) throws DeviceException {
        if (address.isEmpty()) {
            throw new DeviceException(DeviceFault.ABSENT, "no device is chosen");
        }
        Texts japanese = new Texts(Locale.JAPANESE);
        return switch (subject) {
            case CAMERA ->
                new CameraTrial(new StationCameras(allowedCameras, new StationSettings(home.settings()))
                        .of(List.of(address), Optional.empty()));
            case CARD ->
                new AskedTrial(Subject.CARD, () -> {
                    try (PcscReaders readers = new PcscReaders()) {
                        return new CardTrial(readers.reader(address)).look().words();
                    }
                });
            case SLIP -> new SlipTrial(Devices.slipPrinter(address, named(printerModel)), japanese, clock);
            case PAGE -> new PageTrial(queue(address), japanese, clock);
            case SCANNER -> new ScannerTrial(JSerialCommPort.at(address, SerialScanner.USUAL_BAUD), address);
            case VOICE, BOARD, CITY, CLOCK -> throw new IllegalArgumentException("nothing is chosen of " + subject);
        };
    }

    private static PrinterModel named(String name) throws DeviceException {
        try {
            return PrinterModels.known().required(name);
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.REFUSED, "no such model", e);
        }
    }

    private DocumentPrinter queue(String name) throws DeviceException {
        try {
            return DocumentPrinter.queue(name, SentJobs.in(home.printing()));
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.REFUSED, "the station's folder cannot be written", e);
        }
    }

    /**
     * How each device is reached from now on. What is left out has the usual address, at which it is absent until it is plugged in.
     *
     * @param leftOut what the counter does without
     * @throws IllegalArgumentException where an address is none
     */
    public DeviceAddresses addresses(Set<Subject> leftOut) {
        List<String> cameras = new ArrayList<>(List.of(or(Subject.CAMERA, FIRST_VIDEO)));
        return new DeviceAddresses(
                cameras,
                or(Subject.CARD, DeviceAddresses.FIRST_READER),
                or(Subject.SLIP, FIRST_SERIAL),
                leftOut.contains(Subject.PAGE)
                        ? DeviceAddresses.NO_DOCUMENTS
                        : or(Subject.PAGE, DeviceAddresses.NO_DOCUMENTS),
                leftOut.contains(Subject.SCANNER)
                        ? DeviceAddresses.NO_SCANNER
                        : or(Subject.SCANNER, DeviceAddresses.NO_SCANNER),
                DeviceAddresses.USUAL_WEDGE_MILLIS,
                model.get(),
                "",
                DeviceAddresses.NO_STAFF_READER);
    }

    private String or(Subject subject, String usual) {
        String address = chosen(subject).get().strip();
        return address.isEmpty() ? usual : address;
    }
}
