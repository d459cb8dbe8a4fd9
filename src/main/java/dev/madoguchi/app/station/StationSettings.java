package dev.madoguchi.app.station;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.device.camera.CameraMark;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.ui.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was chosen on this station and holds after the next start: a small JSON file with nothing of anybody in it.
 *
 * <p>A file that cannot be read counts as none, and the next choice replaces it: nobody is locked out by it.
 */
public final class StationSettings {
    private static final Logger LOG = LoggerFactory.getLogger(StationSettings.class);
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String CAMERA = "camera";
    private static final String WINDOW = "window";
    private static final String DEVICES = "devices";
    private static final String TEXT_PERCENT = "textPercent";
    private static final String HIGH_CONTRAST = "highContrast";
    private static final String VISITOR_SCREEN = "visitorScreen";
    private static final String CLOCK_LIMIT = "clockLimitSeconds";
    private static final long USUAL_CLOCK_LIMIT_SECONDS = 60;
    private static final String BACKUP_DAYS = "backupDays";
    /** Longer than any row of days on which no counter is open, such as those of New Year. */
    private static final int USUAL_BACKUP_DAYS = 7;

    private final Path file;

    /** @param file need not exist yet */
    public StationSettings(Path file) {
        this.file = file;
    }

    /** The camera that was chosen last. */
    public synchronized Optional<CameraMark> camera() {
        return read().optional(CAMERA)
                .map(camera -> new CameraMark(
                        camera.path("id").asString(""), camera.path("name").asString("")))
                .filter(mark -> !mark.id().isEmpty());
    }

    /** Remembers the camera; what else the file holds stays. */
    public synchronized void keep(CameraMark camera) throws IOException {
        ObjectNode settings = read();
        settings.putPOJO(CAMERA, camera);
        DurableFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    }

    /** The window that this station works at. */
    public synchronized Optional<String> window() {
        return Optional.of(read().path(WINDOW).asString("")).filter(id -> !id.isEmpty());
    }

    /** Remembers the window; what else the file holds stays. */
    public synchronized void keepWindow(String id) throws IOException {
        ObjectNode settings = read();
        settings.put(WINDOW, id);
        DurableFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    }

    /** How this station's window is drawn; the usual look where nobody chose. */
    public synchronized Look look() {
        ObjectNode settings = read();
        return new Look(
                settings.path(TEXT_PERCENT).asInt(Look.USUAL.percent()),
                settings.path(HIGH_CONTRAST).asBoolean(false));
    }

    /** Remembers the look; what else the file holds stays. */
    public synchronized void keepLook(Look look) throws IOException {
        ObjectNode settings = read();
        settings.put(TEXT_PERCENT, look.percent());
        settings.put(HIGH_CONTRAST, look.highContrast());
        DurableFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    }

    /** Whether a second display is the visitor's; it is where nobody chose. */
    public synchronized boolean visitorScreen() {
        return read().path(VISITOR_SCREEN).asBoolean(true);
    }

    /** Remembers whether a second display is the visitor's; what else the file holds stays. */
    public synchronized void keepVisitorScreen(boolean wanted) throws IOException {
        ObjectNode settings = read();
        settings.put(VISITOR_SCREEN, wanted);
        DurableFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    }

    /** How each device is reached, as it was chosen when the station was set up; empty where nobody chose here. */
    public synchronized Optional<DeviceAddresses> devices() {
        ObjectNode devices = read().path(DEVICES) instanceof ObjectNode kept ? kept : MAPPER.createObjectNode();
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        try {
            DeviceAddresses usual = DeviceAddresses.simulated();
            return Optional.of(new DeviceAddresses(
                    devices.path("camera")
                            .valueStream()
                            .map(each -> each.asString(""))
                            .toList(),
                    devices.path("reader").asString(DeviceAddresses.FIRST_READER),
                    devices.path("printer").asString(""),
                    devices.path("documents").asString(DeviceAddresses.NO_DOCUMENTS),
                    devices.path("scanner").asString(DeviceAddresses.NO_SCANNER),
                    devices.path("wedgeMillis").asInt(usual.wedgeMillis()),
                    devices.path("printerModel").asString(""),
                    devices.path("printerModels").asString(""),
                    devices.path("staffReader").asString(DeviceAddresses.NO_STAFF_READER)));
        } catch (IllegalArgumentException e) {
            LOG.warn("The devices in the station's settings cannot be read and are left out of account", e);
            return Optional.empty();
        }
    }

    /** Remembers how each device is reached; what else the file holds stays. */
    public synchronized void keepDevices(DeviceAddresses addresses) throws IOException {
        ObjectNode settings = read();
        ObjectNode devices = settings.putObject(DEVICES);
        addresses.cameras().forEach(devices.putArray("camera")::add);
        devices.put("reader", addresses.reader());
        devices.put("printer", addresses.printer());
        devices.put("documents", addresses.documents());
        devices.put("scanner", addresses.scanner());
        devices.put("wedgeMillis", addresses.wedgeMillis());
        devices.put("printerModel", addresses.printerModel());
        devices.put("printerModels", addresses.printerModels());
        devices.put("staffReader", addresses.staffReader());
        DurableFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    }

    /** How far this computer's clock may be from the server's before it is told; one minute where the file does not say. */
    public synchronized Duration clockLimit() {
        return Duration.ofSeconds(read().path(CLOCK_LIMIT).asLong(USUAL_CLOCK_LIMIT_SECONDS));
    }

    /** How old the store's backup and the last trial of it may be before the doctor tells; seven days where the file does not say. */
    public synchronized Duration oldestBackup() {
        return Duration.ofDays(Math.max(1, read().path(BACKUP_DAYS).asInt(USUAL_BACKUP_DAYS)));
    }

    private ObjectNode read() {
        try {
            if (Files.exists(file) && MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode settings) {
                return settings;
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("The settings in {} cannot be read and are left out of account", file, e);
        }
        return MAPPER.createObjectNode();
    }
}
