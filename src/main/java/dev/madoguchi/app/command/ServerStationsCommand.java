package dev.madoguchi.app.command;

import dev.madoguchi.city.RegisterEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the certificates that stations were given. */
@Command(
        name = "stations",
        mixinStandardHelpOptions = true,
        description = "Lists the stations, when each was enrolled, and which are locked out.")
final class ServerStationsCommand implements Runnable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Override
    public void run() {
        List<RegisterEntry> entries = city.does(deeds -> deeds.enrolled());
        for (RegisterEntry entry : entries) {
            System.out.printf(
                    "%s  %-16s %-16s enrolled %s%s%n",
                    entry.name().municipality(),
                    entry.name().site(),
                    entry.name().station(),
                    TIME.format(entry.enrolled().atZone(ZoneId.systemDefault())),
                    entry.revoked()
                            .map(when -> "  locked out " + TIME.format(when.atZone(ZoneId.systemDefault())))
                            .orElse(""));
        }
        if (entries.isEmpty()) {
            System.out.println("No station is enrolled.");
        }
    }
}
