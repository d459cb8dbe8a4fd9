package dev.madoguchi.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryChecksTest {
    private static final String HEAD = "Filename\tType\tSize\tUsed\tPriority\n";

    @TempDir
    private Path folder;

    @Test
    void warnsOfSwapThatLiesOnADiskInTheClear() throws IOException {
        Finding finding = swap(HEAD + "/dev/sda2   partition 1 0 -2\n/swap.img file 1 0 -3\n");

        assertEquals(Finding.State.WARNING, finding.state());
        assertEquals("/dev/sda2, /swap.img", finding.found());
    }

    @Test
    void isContentWithoutSwapWithCompressedMemoryAndWithACipher() throws IOException {
        write("sys/block/dm-1/dm/uuid", "CRYPT-PLAIN-swap\n");
        write("sys/block/dm-2/dm/uuid", "LVM-abc\n");

        assertEquals(Finding.State.OK, swap(HEAD).state());
        assertEquals(
                Finding.State.OK, swap(HEAD + "/dev/zram0 partition 1 0 100\n").state());
        assertEquals(
                Finding.State.OK, swap(HEAD + "/dev/dm-1 partition 1 0 -2\n").state());
        assertEquals("/dev/dm-2", swap(HEAD + "/dev/dm-2 partition 1 0 -2\n").found());
    }

    @Test
    void warnsOfHibernationOnlyWhereThereIsSwapToWriteTo() throws IOException {
        write("sys/power/disk", "[platform] shutdown reboot\n");
        write("proc/swaps", HEAD);
        assertEquals(Finding.State.OK, checks().hibernation().state());

        write("proc/swaps", HEAD + "/dev/sda2 partition 1 0 -2\n");
        assertEquals(Finding.State.WARNING, checks().hibernation().state());

        write("sys/power/disk", "[disabled]\n");
        assertEquals(Finding.State.OK, checks().hibernation().state());
    }

    @Test
    void warnsOfCoreFilesWhereTheLimitLetsThem() throws IOException {
        write("proc/self/limits", "Max core file size        0                    unlimited            bytes\n");
        assertEquals(Finding.State.OK, checks().dumps(false, true).state());

        write("proc/self/limits", "Max core file size        unlimited            unlimited            bytes\n");
        Finding finding = checks().dumps(true, true);

        assertEquals(Finding.State.OK, checks().dumps(false, false).state());
        assertEquals("the heap is written when it is full, a crash leaves a core file", finding.found());
        assertTrue(finding.advice().contains("installer/madoguchi"), finding.advice());
    }

    private Finding swap(String swaps) throws IOException {
        write("proc/swaps", swaps);
        return checks().swap();
    }

    private MemoryChecks checks() {
        return new MemoryChecks(folder.resolve("proc"), folder.resolve("sys"));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
