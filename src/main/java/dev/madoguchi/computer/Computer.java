package dev.madoguchi.computer;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * This computer as far as it can be asked. An empty answer means that it cannot tell, and a person has to look; each answer within
 * a second.
 */
public sealed interface Computer permits LinuxComputer, OtherComputer {

    /** What is plugged into its USB ports. */
    Optional<List<Usb>> usb() throws IOException;

    /** Disks that can be carried away. */
    Optional<List<RemovableDisk>> removable() throws IOException;

    /** Its addresses in networks, without those that lead nowhere but to itself. */
    Optional<List<InetAddress>> addresses() throws IOException;

    /** The wireless networks it is in. */
    Optional<List<String>> wireless() throws IOException;

    /** Names of all programs that run. */
    Optional<List<Program>> programs() throws IOException;

    /** Whether the disk under a folder is encrypted. */
    Optional<Boolean> encrypted(Path folder) throws IOException;

    /** Whether memory is never written to a disk in the clear: no swap, swap in memory, or an encrypted one. */
    Optional<Boolean> swapKept() throws IOException;

    /** Whether a program that dies leaves no image of its memory behind. */
    Optional<Boolean> coreFilesOff() throws IOException;

    /** Whether the input method neither learns nor proposes what was typed before (F73). */
    Optional<Boolean> predictionOff() throws IOException;

    /** Whether no program keeps what was copied before, for the next person to paste (F73). */
    Optional<Boolean> clipboardForgets() throws IOException;

    /** The computer this program runs on. */
    static Computer here() {
        return File.separatorChar == '/' && Path.of("/proc/self").toFile().exists()
                ? new LinuxComputer(Path.of("/"), Path.of(System.getProperty("user.home")))
                : new OtherComputer();
    }

    /**
     * A program that runs.
     *
     * @param name its name as the system shows it
     * @param ours whether it runs under the person's own account
     */
    record Program(String name, boolean ours) {}
}
