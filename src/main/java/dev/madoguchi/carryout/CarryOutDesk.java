package dev.madoguchi.carryout;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.carryout.CarryOuts.Load;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.sync.ReceiptCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one person does at a desk to carry records out: every deed stands in the trail. Not on the JavaFX thread. */
public final class CarryOutDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutDesk.class);
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    private final CarryOuts carryOuts;
    private final AllowedMedia media;
    private final Slips slips;
    private final ReceiptCheck proof;
    private final Carrier carrier;
    private final Set<UUID> complete = ConcurrentHashMap.newKeySet();

    /**
     * How a transport's slip comes onto paper.
     *
     * @param title what the printer's queue shows
     */
    public record Slips(TransportSlipPdf layout, DocumentPrinter printer, String title) {}

    /** Whoever is at the desk, by the staff id, and where their deeds are noted. */
    public record Carrier(String who, Trail trail) {}

    /** Where deeds are noted, durably. */
    @FunctionalInterface
    public interface Trail {
        /**
         * Notes one deed.
         *
         * @param about the carry-out
         */
        void note(String deed, UUID about);
    }

    /** @param proof checks the receipts that come back */
    public CarryOutDesk(CarryOuts carryOuts, AllowedMedia media, Slips slips, ReceiptCheck proof, Carrier carrier) {
        this.carryOuts = carryOuts;
        this.media = media;
        this.slips = slips;
        this.proof = proof;
        this.carrier = carrier;
    }

    /**
     * What a person sees before anything is written.
     *
     * @param media that may be written to now
     * @param noMedium why there is none, where a person can mend it
     * @param transports the newest first
     */
    public record Sight(Load load, List<Medium> media, Optional<MediaFault> noMedium, List<Transport> transports) {
        public Sight {
            media = List.copyOf(media);
            transports = List.copyOf(transports);
        }
    }

    /**
     * A transport and what the city has answered to it.
     *
     * @param receipted how many of its records the city has receipted
     */
    public record Transport(CarryOut carryOut, int receipted) {
        /** Whether nothing is left to do about it: every receipt is here, and the medium is back. */
        public boolean done() {
            return receipted == carryOut.records().size() && carryOut.returned().isPresent();
        }
    }

    /**
     * A container that lies on its medium.
     *
     * @param free whether the medium may be pulled out now; a folder is always
     * @param unprinted why the slip is not on paper; it can be printed again
     */
    public record OnMedium(CarryOut carryOut, boolean free, Optional<DeviceFault> unprinted) {}

    Sight look() throws CarryOutException, MediaException {
        List<Medium> usable = media.usable();
        return new Sight(
                carryOuts.load(),
                usable,
                usable.isEmpty() ? why() : Optional.empty(),
                carryOuts.all().stream()
                        .map(each -> new Transport(each, receipted(each)))
                        .toList());
    }

    /** Asked every second while the screen is seen; what the city has receipted stays so. */
    private int receipted(CarryOut carryOut) {
        int records = carryOut.records().size();
        if (complete.contains(carryOut.id())) {
            return records;
        }
        int receipted = carryOuts.receipted(carryOut);
        if (receipted == records) {
            complete.add(carryOut.id());
        }
        return receipted;
    }

    private Optional<MediaFault> why() {
        try {
            media.pluggedIn();
            return Optional.empty();
        } catch (MediaException e) {
            return Optional.of(e.fault());
        }
    }

    /** Writes what waits, prints the slip, and lets the medium go. */
    OnMedium write(Medium medium, String destination) throws CarryOutException, MediaException {
        return write(carryOuts.begin(medium, destination, carrier.who()), medium);
    }

    /** Goes on with a container that was not written to its end. */
    OnMedium writeAgain(UUID id, Medium medium) throws CarryOutException, MediaException {
        CarryOut begun = carryOuts.get(id);
        if (begun.state() != CarryOutState.BEGUN) {
            throw new CarryOutException(CarryOutFault.NOT_NOW, "carry-out " + id + " was written to its end before");
        }
        return write(begun, medium);
    }

    /** Noted before anything leaves, and once more when it lies there: a medium may be gone before its container is known to be whole. */
    private OnMedium write(CarryOut begun, Medium medium) throws CarryOutException, MediaException {
        note("container.begun", begun.id());
        CarryOut written = carryOuts.write(begun, medium);
        note("container.written", written.id());
        return new OnMedium(written, release(medium), unprinted(written));
    }

    private boolean release(Medium medium) {
        if (!medium.removable()) {
            return true;
        }
        try {
            media.release(medium);
            return true;
        } catch (MediaException e) {
            LOG.warn("The medium is written and was not let go ({})", e.fault());
            return false;
        }
    }

    private Optional<DeviceFault> unprinted(CarryOut written) {
        try {
            print(written);
            return Optional.empty();
        } catch (DeviceException e) {
            LOG.warn("The container is written, its slip not printed ({})", e.fault());
            return Optional.of(e.fault());
        }
    }

    /** Prints a transport's slip once more. */
    void printSlip(UUID id) throws CarryOutException, DeviceException {
        print(carryOuts.get(id));
    }

    private void print(CarryOut written) throws DeviceException {
        slips.printer().print(slips.title(), slips.layout().write(written));
    }

    void received(UUID id, String by) throws CarryOutException {
        carryOuts.received(id, by);
        note("container.received", id);
    }

    void returned(UUID id) throws CarryOutException {
        carryOuts.returned(id, carrier.who());
        note("container.returned", id);
    }

    /** Takes in what the city answered, from the file that its server left. */
    TakenIn takeIn(Path file) throws CarryOutException, IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_ANSWER);
        }
        Receipts answer = Receipts.read(bytes);
        TakenIn taken = carryOuts.takeIn(answer, proof);
        note("container.receipted", answer.carryOut());
        return taken;
    }

    private void note(String deed, UUID about) {
        carrier.trail().note(deed, about);
    }
}
