package dev.madoguchi.device.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's own list of mounts, and a hand-made list of devices beside it that says which are removable. */
class LinuxMediaTest {
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    @TempDir
    private Path folder;

    private Path devices;
    private LinuxMedia media;

    @BeforeEach
    void prepare() throws Exception {
        devices = Files.createDirectories(folder.resolve("devices"));
        media = new LinuxMedia(new LinuxMedia.Places(MOUNTS, devices, folder.resolve("serials")));
    }

    @Test
    void findsTheCardThatIsPluggedInAndLetsItGo() throws Exception {
        try (Mounted mounted = Mounted.memory(folder.resolve("my card"), 512)) {
            device(mounted, "removable", "1");

            Volume card = media.card();

            assertEquals(mounted.root(), card.root());
            assertTrue(card.removable());
            assertFalse(card.readOnly());
            assertTrue(card.free() > 0 && card.free() <= 512 * 1024, card.free() + " bytes");

            media.eject(card);

            assertEquals(List.of(), media.volumes());
            media.eject(card);
        }
    }

    @Test
    void seesTheLock() throws Exception {
        try (Mounted mounted = Mounted.memory(folder.resolve("card"), 512)) {
            device(mounted, "removable", "1");
            mounted.lock();

            assertTrue(media.card().readOnly());
        }
    }

    @Test
    void takesABuiltInSlotForACardAndAPartitionForItsDisk() throws Exception {
        try (Mounted mounted = Mounted.memory(folder.resolve("card"), 512)) {
            Path disk = Files.createDirectories(folder.resolve("sys").resolve("mmcblk0"));
            Files.createDirectories(disk.resolve("device"));
            Files.writeString(disk.resolve("removable"), "0\n");
            Files.writeString(disk.resolve("device").resolve("type"), "SD\n");
            Path partition = Files.createDirectories(disk.resolve("mmcblk0p1"));
            Files.createSymbolicLink(devices.resolve(mounted.device()), partition);

            assertEquals(mounted.root(), media.card().root());
        }
    }

    @Test
    void refusesTwoCardsAtOnce() throws Exception {
        try (Mounted one = Mounted.memory(folder.resolve("one"), 512);
                Mounted two = Mounted.memory(folder.resolve("two"), 512)) {
            device(one, "removable", "1");
            device(two, "removable", "1");

            assertEquals(MediaFault.SEVERAL, cardFault());
        }
    }

    @Test
    void knowsThatNothingIsPluggedInBesideTheSystemsOwnDisks() {
        assertEquals(MediaFault.ABSENT, cardFault());
    }

    @Test
    void leavesAMediumInUseToAPerson() throws Exception {
        try (Mounted mounted = Mounted.memory(folder.resolve("card"), 512)) {
            device(mounted, "removable", "1");
            Volume card = media.card();
            try (var open = Files.newOutputStream(card.root().resolve("open"))) {
                open.write(1);

                MediaException error = assertThrows(MediaException.class, () -> media.eject(card));

                assertEquals(MediaFault.STAYS, error.fault());
            }
            media.eject(card);
            assertEquals(List.of(), media.volumes());
        }
    }

    @Test
    void readsTheKernelsLines() {
        String line = "36 35 8:17 / /media/desk/NO\\040NAME rw,nosuid - vfat /dev/sdb1 ro,fmask=0022";

        assertEquals(
                Optional.of(new Mount("8:17", Path.of("/media/desk/NO NAME"), "/dev/sdb1", true)), Mount.parse(line));
        assertEquals(Optional.empty(), Mount.parse("nonsense"));
        assertEquals("8:17", DeviceNumber.text(0x811));
        assertEquals("259:70000", DeviceNumber.text((259L << 8) | (70_000 & 0xFF) | ((70_000L & ~0xFF) << 12)));
    }

    private MediaFault cardFault() {
        return assertThrows(MediaException.class, media::card).fault();
    }

    private void device(Mounted mounted, String attribute, String value) throws Exception {
        Path device = Files.createDirectories(devices.resolve(mounted.device()));
        Files.writeString(device.resolve(attribute), value + "\n");
    }
}
