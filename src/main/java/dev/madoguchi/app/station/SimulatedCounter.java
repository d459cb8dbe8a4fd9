package dev.madoguchi.app.station;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCardDesk;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The hardware of a counter, simulated on its real wires: a sitter behind a network camera, virtual cards in vpcd's slot, a
 * ticket printer at the end of a serial cable.
 */
public final class SimulatedCounter implements AutoCloseable {
    /** The serial number of the memory card that lies in the slot at first. */
    public static final String CARD = "KENSHU-1";

    private final Sitter sitter = Sitter.person(0);
    private final SimulatedPrinter printer;
    private final SitterServer camera = new SitterServer(sitter, 0);
    private final InProcessReader staffReader = new InProcessReader("Staff reader");
    private final VirtualCardDesk desk;
    private final PrinterCable cable;
    private final SimulatedMedia media;
    private final Path cityFolder;

    /**
     * Plugs everything in.
     *
     * @param folder where the printer's serial port, the memory card and the city's folder appear
     * @param environment this program's environment variables, which say which card service to use
     * @param model the ticket printer's
     * @throws DeviceException where a part cannot be simulated at all on this computer
     */
    public SimulatedCounter(Path folder, Map<String, String> environment, PrinterModel model) throws DeviceException {
        printer = new SimulatedPrinter(model);
        cable = PrinterCable.plug(printer, folder);
        desk = VirtualCardDesk.open(environment);
        media = new SimulatedMedia(folder.resolve("media"));
        media.insert(CARD);
        cityFolder = folder.resolve("city-folder");
        camera.plug();
    }

    /** Who sits before the camera. */
    public Sitter sitter() {
        return sitter;
    }

    /** The camera's plug. */
    public SitterServer camera() {
        return camera;
    }

    /** The reader for staff cards, which is also its slot. */
    public InProcessReader staffReader() {
        return staffReader;
    }

    /** The reader and the slot for its cards. */
    public VirtualCardDesk desk() {
        return desk;
    }

    public SimulatedPrinter printer() {
        return printer;
    }

    /** The printer's plug. */
    public PrinterCable cable() {
        return cable;
    }

    /** The slot for memory cards. */
    public SimulatedMedia media() {
        return media;
    }

    /** The folder that a practice city names for express photos. */
    public Path cityFolder() {
        try {
            return Files.createDirectories(cityFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        camera.close();
        desk.close();
        cable.close();
    }
}
