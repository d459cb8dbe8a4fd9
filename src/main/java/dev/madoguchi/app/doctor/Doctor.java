package dev.madoguchi.app.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at this computer the way a supporter would on the telephone, and says what to do about what it finds. */
public final class Doctor {
    private static final int JDK = 25;
    private static final long LITTLE_SPACE = 5L * 1024 * 1024 * 1024;
    private static final long NO_SPACE = 200L * 1024 * 1024;
    /** Files of the program were made before now; a clock behind them is wrong, and receipts and deadlines with it. */
    private static final String CLOCK = "clock";

    private final Path folder;
    private final Clock clock;
    private final List<Supplier<Finding>> devices;

    /**
     * @param folder where the workstation keeps, or would keep, its data
     * @param devices one more check for each device; each within two seconds
     */
    public Doctor(Path folder, Clock clock, List<Supplier<Finding>> devices) {
        this.folder = folder;
        this.clock = clock;
        this.devices = List.copyOf(devices);
    }

    /** Every check, in the order in which a person would go through them. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>(List.of(jdk(), font(), clock(), disk()));
        devices.forEach(check -> findings.add(check.get()));
        return findings;
    }

    private static Finding jdk() {
        int feature = Runtime.version().feature();
        return feature >= JDK
                ? Finding.ok("jdk", Runtime.version().toString())
                : Finding.fault("jdk", Runtime.version().toString(), "Install a JDK " + JDK + " or newer.");
    }

    private static Finding font() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo("受付簿髙﨑𠮷") < 0)
                .map(Font::getFamily)
                .findFirst()
                .map(family -> Finding.ok("font", family))
                .orElseGet(
                        () -> Finding.fault(
                                "font",
                                "no font with Japanese characters",
                                "Install fonts-morisawa-bizud-gothic and fonts-noto-cjk, or on Windows the Japanese language pack."));
    }

    private Finding clock() {
        Instant now = clock.instant();
        try {
            Path mark = Files.createTempFile("madoguchi", ".clock");
            try {
                long apart = Math.abs(
                        now.toEpochMilli() - Files.getLastModifiedTime(mark).toMillis());
                return apart < 60_000
                        ? Finding.ok(CLOCK, now.toString())
                        : Finding.fault(CLOCK, now.toString(), "The clock and the disk disagree; set the clock.");
            } finally {
                Files.delete(mark);
            }
        } catch (IOException e) {
            return Finding.fault(CLOCK, e.toString(), "The folder for temporary files cannot be written.");
        }
    }

    private Finding disk() {
        try {
            Path there = Stream.iterate(
                            folder.toAbsolutePath(),
                            path -> path.resolveSibling("").normalize())
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(folder);
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            String found = free / (1024 * 1024) + " MB free at " + there;
            if (free < NO_SPACE) {
                return Finding.fault("disk", found, "Free space on this disk before the counter opens.");
            }
            return free < LITTLE_SPACE
                    ? Finding.warning("disk", found, "Free space on this disk soon.")
                    : Finding.ok("disk", found);
        } catch (IOException e) {
            return Finding.fault("disk", e.toString(), "The disk cannot be asked; check that it is mounted.");
        }
    }
}
