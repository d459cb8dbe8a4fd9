package dev.madoguchi.app.doctor;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether what is in memory may come to lie on this computer's disk, where erasing the day does not reach. */
public final class MemoryChecks {
    private static final String DUMPS = "memory dumps";
    private static final String SWAP = "swap";
    private static final String HIBERNATION = "hibernation";
    private static final String NO_LINUX = "see to it by hand on this system";

    private final Path proc;
    private final Path sys;

    /**
     * @param proc where Linux tells of processes (proc(5))
     * @param sys where Linux tells of devices (sysfs(5))
     */
    MemoryChecks(Path proc, Path sys) {
        this.proc = proc;
        this.sys = sys;
    }

    /** Those of this computer. */
    public static MemoryChecks ofComputer() {
        return new MemoryChecks(Path.of("/proc"), Path.of("/sys"));
    }

    /** No file of the heap when it is full, and none of the whole process when it crashes. */
    public Finding dumps() {
        return dumps(option("HeapDumpOnOutOfMemoryError"), option("CreateCoredumpOnCrash"));
    }

    Finding dumps(boolean whenFull, boolean onCrash) {
        List<String> open = new ArrayList<>();
        if (whenFull) {
            open.add("the heap is written when it is full");
        }
        if (onCrash && coreFiles()) {
            open.add("a crash leaves a core file");
        }
        return open.isEmpty()
                ? Finding.ok(DUMPS, "none are written")
                : Finding.warning(
                        DUMPS,
                        String.join(", ", open),
                        "Start with installer/madoguchi, which turns dumps off, or give the options of installer/java.args.");
    }

    private static boolean option(String name) {
        return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue());
    }

    /** The soft limit of this process; where it cannot be read, there may be some. */
    private boolean coreFiles() {
        try {
            return Files.readAllLines(proc.resolve("self/limits")).stream()
                    .filter(line -> line.startsWith("Max core file size"))
                    .noneMatch(line -> line.strip().split("\\s{2,}", 3)[1].equals("0"));
        } catch (IOException e) {
            return true;
        }
    }

    /** Swapped memory lies on a disk, unless it is compressed in memory or under a cipher (swapon(8), crypttab(5)). */
    public Finding swap() {
        Path swaps = proc.resolve("swaps");
        if (!Files.exists(swaps)) {
            return Finding.warning(
                    SWAP, NO_LINUX, "Windows: encrypt the disk with BitLocker; the paging file lies on it.");
        }
        try {
            List<String> plain = Files.readAllLines(swaps).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+", 2)[0])
                    .filter(device -> !isSafe(device))
                    .toList();
            return plain.isEmpty()
                    ? Finding.ok(SWAP, "none that lies on a disk in the clear")
                    : Finding.warning(
                            SWAP,
                            String.join(", ", plain),
                            "Turn it off (swapoff -a and /etc/fstab), or put it under a key of each start (crypttab: swap).");
        } catch (IOException e) {
            return Finding.warning(SWAP, swaps + " cannot be read", "See with swapon --show that there is none.");
        }
    }

    private boolean isSafe(String device) {
        String name = Path.of(device).getFileName().toString();
        if (name.startsWith("zram")) {
            return true;
        }
        try {
            // Only the device mapper's ciphers have such an identity.
            return Files.readString(sys.resolve("block").resolve(name).resolve("dm/uuid"))
                    .startsWith("CRYPT-");
        } catch (IOException e) {
            return false;
        }
    }

    /** A computer that hibernates writes all of its memory to the disk (systemd-sleep.conf(5)). */
    public Finding hibernation() {
        Path power = sys.resolve("power/disk");
        try {
            boolean off = !Files.exists(power)
                    || Files.readString(power).contains("[disabled]")
                    || Files.readAllLines(proc.resolve("swaps")).size() <= 1;
            return off
                    ? Finding.ok(HIBERNATION, "this computer cannot")
                    : Finding.warning(
                            HIBERNATION,
                            "this computer may",
                            "Run as root: systemctl mask hibernate.target hybrid-sleep.target.");
        } catch (IOException e) {
            return Finding.warning(HIBERNATION, power + " cannot be read", "See that the computer does not hibernate.");
        }
    }
}
