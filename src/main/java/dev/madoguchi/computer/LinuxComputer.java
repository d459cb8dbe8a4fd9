package dev.madoguchi.computer;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A computer with Linux, read from {@code /sys} and {@code /proc} as the kernel's documentation describes them. */
final class LinuxComputer implements Computer {
    /** Programs that turn keys into Japanese; what they propose is learnt from what was typed. */
    private static final Set<String> INPUT_METHODS =
            Set.of("ibus-daemon", "fcitx", "fcitx5", "mozc_server", "uim-xim", "anthy-agent");

    /** Programs whose purpose is to keep what was copied; the kernel knows them by the first 15 letters of their names (proc(5), comm). */
    private static final Set<String> CLIPBOARD_HISTORIES = Set.of(
            "clipcatd",
            "clipit",
            "cliphist",
            "clipman",
            "clipmenud",
            "copyq",
            "diodon",
            "gpaste-daemon",
            "greenclip",
            "klipper",
            "parcellite",
            "qlipper",
            "xfce4-clipman");
    /** Desktops whose own shell keeps a history, or not, as it is set. */
    private static final Set<String> SHELLS_WITH_HISTORY = Set.of("plasmashell", "cosmic-panel");

    private static final int WIRELESS_SECONDS = 1;
    private static final String SSID = "SSID: ";

    private final Path root;
    private final Path home;
    private final Function<String, Optional<String>> link;

    /**
     * @param root where {@code sys} and {@code proc} lie
     * @param home the folder of the person whose programs count as ours
     */
    LinuxComputer(Path root, Path home) {
        this(root, home, LinuxComputer::link);
    }

    /** @param link what {@code iw dev DEVICE link} says of a wireless device; empty where it cannot be asked */
    LinuxComputer(Path root, Path home, Function<String, Optional<String>> link) {
        this.root = root;
        this.home = home;
        this.link = link;
    }

    @Override
    public Optional<List<Usb>> usb() throws IOException {
        return Optional.of(new LinuxUsb(root.resolve("sys/bus/usb/devices")).list());
    }

    @Override
    public Optional<List<RemovableDisk>> removable() throws IOException {
        return Optional.of(new LinuxDisks(root).removable());
    }

    @Override
    public Optional<List<InetAddress>> addresses() throws IOException {
        return Optional.of(Networks.addresses());
    }

    /** By {@code iw}, which says in which network a wireless device is. */
    @Override
    public Optional<List<String>> wireless() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path device : SysFiles.list(root.resolve("sys/class/net"))) {
            boolean up = Files.exists(device.resolve("wireless"))
                    && SysFiles.line(device.resolve("operstate")).equals("up");
            if (up) {
                Optional<String> said = link.apply(device.getFileName().toString());
                if (said.isEmpty()) {
                    return Optional.empty();
                }
                said.get()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith(SSID))
                        .map(line -> line.substring(SSID.length()))
                        .forEach(names::add);
            }
        }
        return Optional.of(names);
    }

    private static Optional<String> link(String device) {
        Process process;
        try {
            process = new ProcessBuilder("iw", "dev", device, "link")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        try {
            if (!process.waitFor(WIRELESS_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            return process.exitValue() == 0
                    ? Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException cutOff) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public Optional<List<Program>> programs() throws IOException {
        Path proc = root.resolve("proc");
        String account = user(proc.resolve("self"));
        List<Program> programs = new ArrayList<>();
        for (Path process : SysFiles.list(proc)) {
            if (process.getFileName().toString().matches("\\d+")) {
                program(process, account).ifPresent(programs::add);
            }
        }
        return Optional.of(programs);
    }

    /** Empty for a thread of the kernel, which has no command line, and for a program that has just ended. */
    private static Optional<Program> program(Path process, String account) throws IOException {
        try {
            String command = SysFiles.text(process.resolve("cmdline"));
            return command.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Program(
                            SysFiles.line(process.resolve("comm")),
                            user(process).equals(account)));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            if (Files.exists(process)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static String user(Path process) throws IOException {
        return SysFiles.text(process.resolve("status"))
                .lines()
                .filter(line -> line.startsWith("Uid:"))
                .findFirst()
                .map(line -> line.split("\\s+", -1)[1])
                .orElse("");
    }

    @Override
    public Optional<Boolean> encrypted(Path folder) throws IOException {
        return new LinuxDisks(root).encrypted(folder);
    }

    /** Swap in compressed memory ({@code zram}) never reaches a disk. */
    @Override
    public Optional<Boolean> swapKept() throws IOException {
        List<String> lines =
                SysFiles.text(root.resolve("proc/swaps")).lines().skip(1).toList();
        for (String line : lines) {
            Path device = Path.of(line.split("\\s+", -1)[0]);
            String name = device.getFileName().toString();
            boolean kept = name.startsWith("zram") || new LinuxDisks(root).isEncrypted(name);
            if (!kept) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }

    /** Off where the limit is 0 and the kernel hands no image to a program, which would get it whatever the limit is (core(5)). */
    @Override
    public Optional<Boolean> coreFilesOff() throws IOException {
        boolean handed =
                SysFiles.line(root.resolve("proc/sys/kernel/core_pattern")).startsWith("|");
        boolean limited = SysFiles.text(root.resolve("proc/self/limits"))
                .lines()
                .filter(line -> line.startsWith("Max core file size"))
                .anyMatch(line ->
                        line.substring("Max core file size".length()).strip().startsWith("0 "));
        return Optional.of(limited && !handed);
    }

    /** Off where no input method runs; what one that runs has learnt, a person has to look at. */
    @Override
    public Optional<Boolean> predictionOff() throws IOException {
        boolean runs = programs().orElseThrow().stream().map(Program::name).anyMatch(INPUT_METHODS::contains);
        boolean learnt = Files.exists(home.resolve(".config/mozc")) || Files.exists(home.resolve(".mozc"));
        return runs || learnt ? Optional.empty() : Optional.of(true);
    }

    /** Whether a desktop's shell or one of its extensions keeps a history, a person has to look at. */
    @Override
    public Optional<Boolean> clipboardForgets() throws IOException {
        List<String> names =
                programs().orElseThrow().stream().map(Program::name).toList();
        if (names.stream().anyMatch(CLIPBOARD_HISTORIES::contains)) {
            return Optional.of(false);
        }
        boolean perhaps = names.stream().anyMatch(SHELLS_WITH_HISTORY::contains)
                || SysFiles.list(home.resolve(".local/share/gnome-shell/extensions")).stream()
                        .anyMatch(extension -> extension
                                .getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains("clip"));
        return perhaps ? Optional.empty() : Optional.of(true);
    }
}
