package dev.madoguchi.app.command;

import dev.madoguchi.app.doctor.AuditChecks;
import dev.madoguchi.app.doctor.BackupChecks;
import dev.madoguchi.app.doctor.DeviceChecks;
import dev.madoguchi.app.doctor.Doctor;
import dev.madoguchi.app.doctor.Finding;
import dev.madoguchi.app.doctor.UsualChecks;
import dev.madoguchi.app.station.StationAudit;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationPeople;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.form.SerialScanner;
import dev.madoguchi.form.WedgePace;
import dev.madoguchi.municipality.CounterRules;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks this computer. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Checks this computer: JDK, fonts, clock, disk, cameras, card readers, scanners, printing queues, voice,"
                    + " city server,",
            "the age of the store's backup and of the last rebuilding from it;",
            "with --config also what the municipality's profile asks of it: media, networks, programs, encryption,",
            "and of an enrolled station its certificate and what the city has published to it.",
            "Exit code 1 when something must be mended before the counter opens."
        })
final class DoctorCommand implements Runnable {
    @Option(
            names = "--config",
            description =
                    "A workstation's configuration, to check what it names as well (default: the devices chosen at"
                            + " this computer's set-up).")
    private @Nullable Path config;

    @Option(
            names = "--audit",
            paramLabel = "ID",
            description = "Examine the audit trail too, with this person's password; the window must be closed.")
    private @Nullable String audit;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        DoctorStation station = station();
        List<Supplier<Finding>> checks = checks(station);
        Path folder = station == null
                ? Path.of(System.getProperty("user.home"))
                : station.home().root();
        List<Finding> findings = new ArrayList<>(new Doctor(folder, Clock.systemUTC(), checks).examine());
        if (station != null) {
            findings.addAll(station.findings());
        }
        long faults = findings.stream()
                .filter(finding -> finding.state() == Finding.State.FAULT)
                .count();
        if (json) {
            Json.print(Map.of("findings", findings, "faults", faults));
        } else {
            findings.forEach(DoctorCommand::print);
        }
        if (faults > 0) {
            throw new CommandFault(faults + " things must be mended before the counter opens.");
        }
    }

    private List<Supplier<Finding>> checks(@Nullable DoctorStation station) {
        List<Supplier<Finding>> checks = new ArrayList<>(UsualChecks.all());
        StationSettings settings = new StationSettings(new StationHome(StartCommand.STATION).settings());
        StationHome home = station == null ? new StationHome(StartCommand.STATION) : station.home();
        checks.addAll(new BackupChecks(home.store(), new StationSettings(home.settings()).oldestBackup(), Samples.CLOCK)
                .all());
        Optional<DeviceAddresses> chosen = station == null ? settings.devices() : Optional.of(station.devices());
        chosen.ifPresent(devices -> checks.addAll(handheld(devices)));
        Optional<StationCameras> cameras =
                station == null ? Optional.of(new StationCameras(List.of(), settings)) : station.cameras();
        chosen.map(DeviceAddresses::cameras)
                .filter(named -> !named.contains(DeviceAddresses.SIMULATED))
                .ifPresent(named -> cameras.ifPresent(
                        found -> checks.add(() -> DeviceChecks.camera(found.of(named, Optional.empty())))));
        if (audit != null) {
            Finding trail = trail(station, audit);
            checks.add(() -> trail);
        }
        return checks;
    }

    private static Finding trail(@Nullable DoctorStation station, String id) {
        if (station == null) {
            throw new CommandFault("Name the workstation whose trail is meant with --config.");
        }
        StationHome home = station.home();
        StationAtHand.resume(home);
        CounterRules rules = station.profile().rules();
        SignIn signIn = new StationPeople(home, rules, Clock.systemUTC()).signIn();
        try (Session session = TerminalSignIn.of(signIn, id)) {
            var examined = new StationAudit(home, station.city(), Clock.systemUTC()).examine(session);
            return AuditChecks.of(examined.verdict(), examined.signed(), examined.atCity());
        } catch (StoreException | EnrolmentException | SecretException | IOException e) {
            throw new CommandFault("The audit trail cannot be examined: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFault("The examination of the audit trail was interrupted.", e);
        }
    }

    /** What the file says of card reader and scanners. */
    private static List<Supplier<Finding>> handheld(DeviceAddresses devices) {
        List<Supplier<Finding>> checks = new ArrayList<>();
        if (!devices.reader().equals(DeviceAddresses.SIMULATED)) {
            String wanted = devices.reader().equals(DeviceAddresses.FIRST_READER) ? "" : devices.reader();
            checks.add(() -> DeviceChecks.reader(wanted));
        }
        if (!devices.scanner().equals(DeviceAddresses.NO_SCANNER)) {
            checks.add(() -> DeviceChecks.scanner(JSerialCommPort.at(devices.scanner(), SerialScanner.USUAL_BAUD)));
        }
        checks.add(() -> DeviceChecks.wedge(WedgePace.within(Duration.ofMillis(devices.wedgeMillis()))));
        return checks;
    }

    private static void print(Finding finding) {
        System.out.printf("%-8s %-16s %s%n", finding.state(), finding.check(), finding.found());
        if (!finding.advice().isEmpty()) {
            System.out.printf("%-8s %-16s -> %s%n", "", "", finding.advice());
        }
    }

    private @Nullable DoctorStation station() {
        return config == null ? null : DoctorStation.read(config, Samples.CLOCK);
    }
}
