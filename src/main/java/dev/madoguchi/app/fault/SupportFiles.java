package dev.madoguchi.app.fault;

import dev.madoguchi.app.doctor.BackupChecks;
import dev.madoguchi.app.doctor.Doctor;
import dev.madoguchi.app.doctor.Finding;
import dev.madoguchi.app.station.Program;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.computer.UsbModels;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.support.StationLog;
import dev.madoguchi.support.SupportBundle;
import dev.madoguchi.support.SupportFile;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gathers a station's support bundle. Each line is made of figures, of names that this program or the city gave, and of its own fixed
 * sentences: what a person chose or a device calls itself is never copied.
 */
public final class SupportFiles {
    /** Checks that find figures and names of software; others may find what a device or an account is called. */
    private static final Set<String> FIGURES = Set.of(
            "jdk",
            "font",
            "clock",
            "printed documents",
            "memory dumps",
            "swap",
            "hibernation",
            "voice",
            "loudspeaker",
            "backup",
            "rebuild drill");

    private static final Set<String> SCHEMES = Set.of("serial", "tcp", "queue", "http", "https");

    private final StationHome home;
    private final Supplier<Devices> devices;
    private final List<Supplier<Finding>> checks;
    private final Clock clock;

    /**
     * What is known of the devices.
     *
     * @param addresses how each is reached, where that is known
     * @param faults what is wrong at this moment
     */
    public record Devices(Optional<DeviceAddresses> addresses, Map<DeviceKind, DeviceFault> faults) {}

    /** @param checks the doctor's, each within two seconds */
    public SupportFiles(StationHome home, Supplier<Devices> devices, List<Supplier<Finding>> checks, Clock clock) {
        this.home = home;
        this.devices = devices;
        this.checks = List.copyOf(checks);
        this.clock = clock;
    }

    /**
     * Everything, right now; some seconds, not on the JavaFX thread.
     *
     * @param fault the code of the fault that gave the occasion
     */
    public SupportBundle gather(Optional<FaultCode> fault) throws IOException {
        List<SupportFile> files = new ArrayList<>();
        files.add(new SupportFile("about.txt", about(fault)));
        files.add(new SupportFile("versions.txt", lines(versions())));
        files.add(new SupportFile("station.txt", lines(station())));
        files.add(new SupportFile("devices.txt", deviceLines()));
        files.add(new SupportFile("doctor.txt", doctor()));
        files.add(new SupportFile("folders.txt", lines(folders())));
        for (Path log : StationLog.files(home.logs())) {
            files.add(new SupportFile("logs/" + log.getFileName(), Files.readString(log)));
        }
        return new SupportBundle(files);
    }

    private String about(Optional<FaultCode> fault) {
        StringBuilder about = new StringBuilder();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(language);
            about.append(texts.get("support.about"))
                    .append('\n')
                    .append(texts.get("support.about.made", clock.instant().toString()))
                    .append('\n');
            fault.ifPresent(code ->
                    about.append(texts.get("support.about.fault", code.text())).append('\n'));
            about.append(texts.get("support.about.files")).append("\n\n");
        }
        return about.toString();
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("madoguchi", Program.VERSION);
        for (String name : List.of(
                "java.runtime.version",
                "java.vendor",
                "java.vm.name",
                "javafx.runtime.version",
                "os.name",
                "os.version",
                "os.arch",
                "user.language")) {
            versions.put(name, System.getProperty(name, "unknown"));
        }
        Runtime machine = Runtime.getRuntime();
        versions.put("processors", Integer.toString(machine.availableProcessors()));
        versions.put("heap in use, MB", Long.toString((machine.totalMemory() - machine.freeMemory()) >> 20));
        versions.put("heap at most, MB", Long.toString(machine.maxMemory() >> 20));
        return versions;
    }

    private Map<String, String> station() {
        Map<String, String> station = new LinkedHashMap<>();
        station.put("set up", Boolean.toString(Files.exists(home.people())));
        station.put("enrolled with a city", Boolean.toString(StationEnrolment.done(home)));
        if (Files.exists(home.city())) {
            try {
                CityPlace city = CityPlace.read(home.city());
                station.put("municipality", city.name().municipality());
                station.put("site", city.name().site());
                station.put("station", city.name().station());
            } catch (EnrolmentException e) {
                station.put("what the city gave", e.fault().name());
            }
        }
        StationSettings settings = new StationSettings(home.settings());
        Look look = settings.look();
        station.put("text, percent", Integer.toString(look.percent()));
        station.put("high contrast", Boolean.toString(look.highContrast()));
        station.put("a camera was chosen", Boolean.toString(settings.camera().isPresent()));
        station.put("a window was chosen", Boolean.toString(settings.window().isPresent()));
        station.put("limit of the clock", settings.clockLimit().toString());
        return station;
    }

    private String deviceLines() throws IOException {
        Devices known = devices.get();
        Map<String, String> told = new LinkedHashMap<>();
        known.addresses().ifPresent(addresses -> {
            told.put(
                    "cameras",
                    addresses.cameras().stream().map(SupportFiles::way).toList().toString());
            told.put("card reader", way(addresses.reader()));
            told.put("staff reader", way(addresses.staffReader()));
            told.put("ticket printer", way(addresses.printer()));
            told.put("documents", way(addresses.documents()));
            told.put("scanner", way(addresses.scanner()));
        });
        known.faults().forEach((device, fault) -> told.put("fault of " + device.word(), fault.name()));
        List<String> plugged = UsbModels.plugged();
        for (int number = 0; number < plugged.size(); number++) {
            told.put("usb " + (number + 1), plugged.get(number));
        }
        return lines(told);
    }

    /** Only how a device is reached: a queue or a reader may be called after somebody. */
    private static String way(String address) {
        if (Set.of(DeviceAddresses.SIMULATED, DeviceAddresses.FIRST_READER, DeviceAddresses.NO_DOCUMENTS)
                .contains(address)) {
            return address;
        }
        String scheme = address.contains(":") ? address.substring(0, address.indexOf(':')) : "";
        return SCHEMES.contains(scheme) ? scheme : "by its own name";
    }

    private String doctor() {
        StringBuilder told = new StringBuilder();
        List<Supplier<Finding>> all = new ArrayList<>(checks);
        all.addAll(new BackupChecks(home.store(), new StationSettings(home.settings()).oldestBackup(), clock).all());
        for (Finding finding : new Doctor(home.root(), clock, all).examine()) {
            boolean figures = finding.state() == Finding.State.OK && FIGURES.contains(finding.check());
            told.append("%-8s %-18s %s%n"
                    .formatted(finding.state(), finding.check(), figures ? finding.found() : finding.advice()));
        }
        return told.toString();
    }

    private Map<String, String> folders() throws IOException {
        Map<String, String> folders = new LinkedHashMap<>();
        for (Path part : List.of(
                home.store(),
                home.envelopes(),
                home.keys(),
                home.photoKeys(),
                home.search(),
                home.receipts(),
                home.auditHeads(),
                home.certificates(),
                home.reports(),
                home.publications(),
                home.manuals(),
                home.logs())) {
            folders.put(String.valueOf(part.getFileName()), contents(part));
        }
        return folders;
    }

    private static String contents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "not there";
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return "%d files, %d kB".formatted(files.size(), bytes / 1000);
        }
    }

    private static String lines(Map<String, String> told) {
        StringBuilder lines = new StringBuilder();
        told.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }
}
