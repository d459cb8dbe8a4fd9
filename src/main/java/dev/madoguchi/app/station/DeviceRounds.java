package dev.madoguchi.app.station;

import dev.madoguchi.computer.ComputerProbe;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceWatch;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the devices, the card reader every two seconds, the printer every second, the computer itself every three, and tells the board what changed; the
 * camera is looked at once, at the start.
 */
public final class DeviceRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceRounds.class);
    private static final long CARD_SECONDS = 2;
    private static final long SCANNER_SECONDS = 2;
    /** A printer is asked, and may take its time: what is wrong with it is told within two seconds. */
    private static final long PRINTER_SECONDS = 1;

    /** A stick that is plugged in is told while whoever did it still stands there. */
    private static final long COMPUTER_SECONDS = 3;

    private static final long CLOSE_SECONDS = 5;
    private static final Duration FIRST_FRAME = Duration.ofSeconds(3);

    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("device-rounds-", 1).factory());
    private final WatchedCamera camera;
    private final DeviceWatch card;
    private final DeviceWatch printer;
    private final Optional<DeviceWatch> scanner;
    private final DeviceWatch computer;
    private final List<Future<?>> going = new ArrayList<>();

    /** @param computer what this computer must be like all day */
    public DeviceRounds(Devices devices, WatchedCamera camera, ComputerProbe computer, DeviceBoard board) {
        this.camera = camera;
        card = new DeviceWatch(
                devices.cardReader().name(), () -> devices.cardReader().status(), board.listener(DeviceKind.CARD));
        printer = new DeviceWatch(
                devices.ticketPrinter().name(), devices::printerStatus, board.listener(DeviceKind.PRINTER));
        scanner = devices.scanner()
                .map(port -> new DeviceWatch(port.name(), port::status, board.listener(DeviceKind.SCANNER)));
        this.computer = new DeviceWatch("computer", computer, board.listener(DeviceKind.COMPUTER));
    }

    public void start() {
        rounds.execute(this::lookThroughCamera);
        every(COMPUTER_SECONDS, computer);
        every(CARD_SECONDS, card);
        every(PRINTER_SECONDS, printer);
        scanner.ifPresent(watch -> every(SCANNER_SECONDS, watch));
    }

    private void every(long seconds, DeviceWatch watch) {
        going.add(rounds.scheduleWithFixedDelay(() -> look(watch), 0, seconds, TimeUnit.SECONDS));
    }

    /** A scheduler stops for good at the first exception that escapes; nothing may. */
    private static void look(DeviceWatch watch) {
        try {
            watch.look();
        } catch (RuntimeException e) {
            LOG.error("A device could not be looked at", e);
        }
    }

    private void lookThroughCamera() {
        try (CameraFeed feed = camera.open()) {
            feed.next(FIRST_FRAME);
        } catch (DeviceException e) {
            LOG.info("The camera {} is not ready: {}", camera.name(), e.getMessage());
        }
    }

    @Override
    public void close() {
        going.forEach(round -> round.cancel(false));
        rounds.shutdownNow();
        try {
            if (!rounds.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A device is still being asked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
