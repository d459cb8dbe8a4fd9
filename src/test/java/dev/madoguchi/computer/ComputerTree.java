package dev.madoguchi.computer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders laid out as the kernel lays out {@code /sys} and {@code /proc}, of an invented computer. */
final class ComputerTree {
    private final Path root;

    ComputerTree(Path root) {
        this.root = root;
    }

    Computer computer() {
        return new LinuxComputer(root, root.resolve("home"));
    }

    /** A computer as it should be: an encrypted disk, no swap, nothing plugged in, no wireless network. */
    static ComputerTree asItShouldBe(Path root) throws IOException {
        ComputerTree tree = new ComputerTree(root);
        tree.file("sys/devices/pci/nvme0n1/size", "1000215216");
        tree.file("sys/devices/pci/nvme0n1/removable", "0");
        tree.link("sys/block/nvme0n1", "sys/devices/pci/nvme0n1");
        tree.file("sys/devices/virtual/dm-0/dm/uuid", "CRYPT-LUKS2-0123456789abcdef-root");
        tree.link("sys/block/dm-0", "sys/devices/virtual/dm-0");
        tree.link("sys/dev/block/253:0", "sys/devices/virtual/dm-0");
        tree.file("proc/self/mountinfo", "22 1 253:0 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw");
        tree.file("proc/self/status", "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\n");
        tree.file(
                "proc/self/limits",
                "Limit  Soft Limit  Hard Limit  Units\nMax core file size        0                    0                    bytes\n");
        tree.file("proc/sys/kernel/core_pattern", "core");
        tree.file("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n");
        tree.program(1, "systemd", 0);
        tree.program(900, "java", 1000);
        return tree;
    }

    void program(int number, String name, int account) throws IOException {
        file("proc/" + number + "/comm", name);
        file("proc/" + number + "/cmdline", "/usr/bin/" + name + "\0");
        file(
                "proc/" + number + "/status",
                "Name:\t%s\nUid:\t%d\t%d\t%d\t%d\n".formatted(name, account, account, account, account));
    }

    void usb(String port, String id, String name, String usbClass) throws IOException {
        String device = "sys/bus/usb/devices/" + port;
        file(device + "/idVendor", id.substring(0, 4));
        file(device + "/idProduct", id.substring(5));
        file(device + "/product", name);
        file(device + ":1.0/bInterfaceClass", usbClass);
    }

    /** A USB stick, as a disk and as the device that it is plugged in as. */
    void stick(String disk, String serial) throws IOException {
        String device = "sys/devices/pci/usb1/1-2";
        file(device + "/serial", serial);
        file(device + "/host6/target/6:0:0:0/block/" + disk + "/size", "31266816");
        file(device + "/host6/target/6:0:0:0/block/" + disk + "/removable", "1");
        link(device + "/host6/target/6:0:0:0/block/" + disk + "/device", device + "/host6/target/6:0:0:0");
        link("sys/block/" + disk, device + "/host6/target/6:0:0:0/block/" + disk);
    }

    void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void link(String path, String to) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createDirectories(root.resolve(to));
        Files.createSymbolicLink(link, root.resolve(to));
    }
}
