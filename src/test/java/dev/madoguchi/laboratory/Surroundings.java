package dev.madoguchi.laboratory;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedPrinterServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is around a program and can break: its disk, its folders, its printer. */
final class Surroundings implements AutoCloseable {
    private final Ballast ballast;
    private final List<Path> folders;
    private final SimulatedPrinterServer printer;
    private Optional<Path> revoked = Optional.empty();
    private boolean unplugged;

    Surroundings(Path disk, List<Path> folders) throws DeviceException {
        this.ballast = new Ballast(disk);
        this.folders = List.copyOf(folders);
        this.printer = SimulatedPrinterServer.start(new SimulatedPrinter(PrinterModel.usual()), 0);
    }

    int printerPort() {
        return printer.port();
    }

    void fillDisk() throws IOException {
        ballast.load();
    }

    void unplug() {
        printer.unplug();
        unplugged = true;
    }

    /** Locks one of the folders. */
    void revoke(int which) throws IOException, InterruptedException {
        Path folder = folders.get(Math.floorMod(which, folders.size()));
        Kernel.lock(folder);
        revoked = Optional.of(folder);
    }

    /** All is well again. */
    void mend() throws IOException, InterruptedException {
        ballast.drop();
        if (revoked.isPresent()) {
            Kernel.unlock(revoked.get());
            revoked = Optional.empty();
        }
        if (unplugged) {
            try {
                printer.plug();
            } catch (DeviceException e) {
                throw new IOException("the printer does not come back", e);
            }
            unplugged = false;
        }
    }

    @Override
    public void close() {
        printer.close();
    }
}
