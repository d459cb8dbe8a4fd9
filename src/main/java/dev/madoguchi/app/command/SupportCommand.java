package dev.madoguchi.app.command;

import dev.madoguchi.app.doctor.UsualChecks;
import dev.madoguchi.app.fault.SupportFiles;
import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.support.SupportBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes what a supporter needs. */
@Command(
        name = "support",
        mixinStandardHelpOptions = true,
        description = {
            "Makes one ZIP file of text files for whoever supports this station: logs, versions, devices, settings, the doctor's",
            "answers. It holds nothing of any visitor or of anybody who works here. Look into it before it leaves."
        })
final class SupportCommand implements Runnable {
    @Option(names = "--home", description = "The station's folder (default: ~/.local/share/madoguchi/station).")
    private @Nullable Path home;

    @Option(names = "--config", description = "The station's configuration, which names its folder and devices.")
    private @Nullable Path config;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The ZIP file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--show", description = "Print what is in it as well.")
    private boolean show;

    @Override
    public void run() {
        Optional<StationConfig> station = Optional.ofNullable(config).map(StartCommand::station);
        Path folder = station.map(StationConfig::home).orElseGet(() -> home == null ? StartCommand.STATION : home);
        StationHome where = new StationHome(folder);
        Optional<DeviceAddresses> addresses =
                station.map(StationConfig::devices).or(() -> new StationSettings(where.settings()).devices());
        var devices = new SupportFiles.Devices(addresses, Map.of());
        try {
            SupportBundle bundle = new SupportFiles(where, () -> devices, UsualChecks.all(), Clock.systemUTC())
                    .gather(Optional.empty());
            bundle.save(out);
            if (show) {
                bundle.files().forEach(file -> System.out.println("== " + file.name() + "\n" + file.text()));
            }
            System.out.println(out + " holds " + bundle.files().size() + " files; look into them before it leaves.");
        } catch (IOException e) {
            throw new CommandFault(
                    "The bundle cannot be made: " + e.getMessage() + ". Name another file with --out.", e);
        }
    }
}
