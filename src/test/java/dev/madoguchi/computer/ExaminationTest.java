package dev.madoguchi.computer;

import static dev.madoguchi.computer.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.municipality.ComputerRule.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F73, F137, F140; 004 §2-1(11)②③. */
class ExaminationTest {
    @TempDir
    private Path root;

    private ComputerTree tree;

    @BeforeEach
    void computer() throws IOException {
        tree = ComputerTree.asItShouldBe(root);
    }

    @Test
    void findsNothingWrongWithAComputerAsItShouldBe() {
        List<What> wrong = examination(rule(List.of(), List.of(), List.of())).all().stream()
                .filter(seen -> seen.verdict() != Verdict.FINE)
                .map(Seen::what)
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void allowsNoUsbStickButThoseWhoseNumberIsListed() throws IOException {
        tree.stick("sdb", "4C530001");

        Seen stranger =
                examination(rule(List.of("FFFF0002"), List.of(), List.of())).look(What.MEDIA);
        Seen known =
                examination(rule(List.of("4C530001"), List.of(), List.of())).look(What.MEDIA);

        assertEquals(new Seen(What.MEDIA, Verdict.NOT_ALLOWED, List.of("sdb [4C530001]")), stranger);
        assertEquals(Verdict.FINE, known.verdict());
    }

    /** A reader for memory cards is there all day; it counts when a card is in it. */
    @Test
    void doesNotMindAnEmptySlot() throws IOException {
        tree.stick("sdb", "4C530001");
        tree.file("sys/devices/pci/usb1/1-2/host6/target/6:0:0:0/block/sdb/size", "0");

        assertEquals(
                Verdict.FINE,
                examination(rule(List.of(), List.of(), List.of()))
                        .look(What.MEDIA)
                        .verdict());
    }

    @Test
    void tellsAStickWithinOneLookAndForgetsItWhenItIsPulledOut() throws IOException {
        ComputerProbe probe = new ComputerProbe(examination(rule(List.of(), List.of(), List.of())));
        DeviceStatus before = probe.ask();

        tree.stick("sdb", "4C530001");
        DeviceStatus during = probe.ask();
        Files.delete(root.resolve("sys/block/sdb"));

        assertEquals(new DeviceStatus.Warning("computer", "device.computer.wrong.MEDIA"), during);
        assertEquals(before, probe.ask());
    }

    @Test
    void knowsCamerasAndReadersByTheirUsbIds() throws IOException {
        tree.usb("1-1", "046d:0825", "Camera", "0e");
        tree.usb("1-3", "04e6:5816", "Reader", "0b");
        tree.usb("1-4", "1d6b:0002", "Hub", "09");

        Examination allowed = new Examination(
                tree.computer(), rule(List.of(), List.of("04e6:5816"), List.of()), List.of("046d:0825"), root);
        Examination others = new Examination(
                tree.computer(), rule(List.of(), List.of("1111:2222"), List.of()), List.of("1111:3333"), root);

        assertEquals(Verdict.FINE, allowed.look(What.CAMERAS).verdict());
        assertEquals(Verdict.FINE, allowed.look(What.READERS).verdict());
        assertEquals(List.of("Camera [046d:0825]"), others.look(What.CAMERAS).things());
        assertEquals(Verdict.NOT_ALLOWED, others.look(What.READERS).verdict());
    }

    /** What a device calls itself comes from outside. */
    @Test
    void cutsAndCleansTheNamesOfDevices() throws IOException {
        tree.usb("1-1", "046d:0825", "x".repeat(300) + "\u0007", "0e");

        String name = examination(rule(List.of(), List.of(), List.of()))
                .look(What.CAMERAS)
                .things()
                .getFirst();

        assertEquals(60, name.length());
        assertTrue(name.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void findsProgramsThatMayNotRunWhoeverStartedThem() throws IOException {
        tree.program(77, "remote-desk", 0);

        Seen seen =
                examination(rule(List.of(), List.of(), List.of("remote-desk"))).look(What.PROGRAMS);

        assertEquals(new Seen(What.PROGRAMS, Verdict.NOT_ALLOWED, List.of("remote-desk")), seen);
    }

    /** A list of allowed programs is about the person's own; the system's services are the system's. */
    @Test
    void holdsOnlyThePersonsProgramsAgainstTheListOfAllowedOnes() throws IOException {
        tree.program(77, "game", 1000);
        ComputerRule rule = new ComputerRule(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("java"),
                List.of(),
                Set.of(),
                List.of(),
                "F140");

        assertEquals(List.of("game"), examination(rule).look(What.PROGRAMS).things());
    }

    @Test
    void seesADiskInTheClearSwapOnADiskAndMemoryImages() throws IOException {
        tree.file("sys/devices/virtual/dm-0/dm/uuid", "LVM-0123");
        tree.file("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n/dev/nvme0n1\tpartition\t100\t0\t-2\n");
        tree.file("proc/sys/kernel/core_pattern", "|/usr/lib/systemd/systemd-coredump %P");

        Set<What> wrong = examination(rule(List.of(), List.of(), List.of())).all().stream()
                .filter(seen -> seen.verdict() == Verdict.NOT_ALLOWED)
                .map(Seen::what)
                .collect(Collectors.toSet());

        assertEquals(Set.of(What.DISK, What.SWAP, What.CORE_FILES), wrong);
    }

    /** LVM on LUKS: the disk is encrypted because what it lies on is. */
    @Test
    void looksThroughVolumesToTheEncryptionUnderThem() throws IOException {
        tree.file("sys/devices/virtual/dm-1/dm/uuid", "LVM-0123");
        tree.link("sys/devices/virtual/dm-1/slaves/dm-0", "sys/devices/virtual/dm-0");
        tree.link("sys/dev/block/253:1", "sys/devices/virtual/dm-1");
        tree.file("proc/self/mountinfo", "22 1 253:1 / / rw shared:1 - ext4 /dev/mapper/vg-root rw");

        assertEquals(
                Verdict.FINE,
                examination(rule(List.of(), List.of(), List.of()))
                        .look(What.DISK)
                        .verdict());
    }

    /** F73: where an input method runs, a person looks at its settings. */
    @Test
    void asksAPersonWhereAnInputMethodRuns() throws IOException {
        tree.program(88, "fcitx5", 1000);

        assertEquals(
                Verdict.UNKNOWN,
                examination(rule(List.of(), List.of(), List.of()))
                        .look(What.PREDICTION)
                        .verdict());
    }

    /** F73: what one visitor copied is not there for the next to paste. */
    @Test
    void findsAProgramThatKeepsWhatWasCopied() throws IOException {
        Examination here = examination(rule(List.of(), List.of(), List.of()));
        assertEquals(Verdict.FINE, here.look(What.CLIPBOARD).verdict());

        tree.program(89, "copyq", 1000);

        assertEquals(Verdict.NOT_ALLOWED, here.look(What.CLIPBOARD).verdict());
    }

    /** The shell of such a desktop keeps a history or not, as it is set. */
    @Test
    void asksAPersonWhereTheDesktopItselfMayKeepWhatWasCopied() throws IOException {
        tree.program(90, "plasmashell", 1000);

        assertEquals(
                Verdict.UNKNOWN,
                examination(rule(List.of(), List.of(), List.of()))
                        .look(What.CLIPBOARD)
                        .verdict());
    }

    @Test
    void judgesThisVeryComputerInWordsWhateverItIs() {
        Examination here = new Examination(Computer.here(), rule(List.of(), List.of(), List.of()), List.of(), root);

        assertEquals(What.values().length, here.all().size());
        assertNotEquals(Verdict.UNKNOWN, here.look(What.NETWORK).verdict());
        assertNotEquals(Verdict.UNKNOWN, here.look(What.PROGRAMS).verdict());
    }

    @Test
    void saysUnknownWhereTheComputerCannotTell() {
        Examination other =
                new Examination(new OtherComputer(), rule(List.of(), List.of(), List.of()), List.of(), root);

        assertEquals(Verdict.UNKNOWN, other.look(What.MEDIA).verdict());
        assertEquals(Verdict.FINE, other.look(What.NETWORK).verdict());
    }

    private Examination examination(ComputerRule rule) {
        return new Examination(tree.computer(), rule, List.of(), root.resolve("data"));
    }
}
