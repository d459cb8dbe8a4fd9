package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationBackups;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.Care;
import dev.madoguchi.store.CareDeed;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.store.StoreFault;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The evidence that a workstation's backups are made and can be used (F88). */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Lists a workstation's backups and the daily drills in which its store was rebuilt from one, as evidence."
                    + " The window",
            "must be closed. Exit code 1 where no drill of the last two days succeeded."
        })
final class BackupCommand implements Runnable {
    private static final int USUAL_DAYS = 31;
    private static final int LONGEST_WITHOUT = 2;

    @Option(names = "--config", description = "The workstation's configuration.")
    private @Nullable Path config;

    @Option(names = "--home", description = "Its folder instead: enrolled, or for practice.")
    private Path home = StartCommand.PRACTICE;

    @Option(names = "--by", required = true, paramLabel = "ID", description = "Who looks; the password is asked for.")
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Option(names = "--first", paramLabel = "DATE", description = "The first day (default: 31 days ago).")
    private @Nullable LocalDate first;

    @Option(names = "--now", description = "Make a backup and rebuild the store from it beside, before.")
    private boolean now;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        StationAtHand station = StationAtHand.of(config, home);
        LocalDate today = LocalDate.now(Samples.CLOCK);
        LocalDate from = first == null ? today.minusDays(USUAL_DAYS) : first;
        List<Care> done;
        try (Session session = TerminalSignIn.of(station.people().signIn(), by)) {
            requireMay(station, session.person().role());
            done = new StationBackups(station.home(), Samples.CLOCK).since(session, from, now);
        } catch (StoreException e) {
            throw new CommandFault(words(e.fault()), e);
        } catch (EnrolmentException | SecretException | IOException e) {
            throw new CommandFault("The backups cannot be listed: " + e.getMessage() + ".", e);
        }
        if (json) {
            Json.print(Map.of("done", done.stream().map(BackupCommand::fields).toList()));
        } else {
            done.forEach(BackupCommand::print);
        }
        requireDrilled(done, today.minusDays(LONGEST_WITHOUT));
    }

    private static void requireMay(StationAtHand station, Role role) {
        var permits = station.profile().rules().permits();
        if (!permits.allow(role, Act.VIEW_AUDIT)) {
            throw new CommandFault("A " + role + " may not look at the evidence of backups. These may: "
                    + permits.holders(Act.VIEW_AUDIT) + ".");
        }
    }

    private static void requireDrilled(List<Care> done, LocalDate since) {
        boolean isDrilled = done.stream()
                .filter(care -> care.deed() == CareDeed.DRILL && care.isGood())
                .anyMatch(care ->
                        !LocalDate.ofInstant(care.at(), Samples.CLOCK.getZone()).isBefore(since));
        if (!isDrilled) {
            throw new CommandFault("No rebuilding from the backup has succeeded since " + since
                    + ". Try one with --now; if it fails, the disk may be failing.");
        }
    }

    private static Map<String, Object> fields(Care care) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", care.at().toString());
        fields.put("deed", care.deed().name());
        fields.put("good", care.isGood());
        care.fault().ifPresent(fault -> fields.put("fault", fault.name()));
        fields.put("tables", care.copied().tables());
        fields.put("rows", care.copied().rows());
        fields.put("bytes", care.copied().bytes());
        fields.put("millis", care.took().toMillis());
        return fields;
    }

    private static void print(Care care) {
        System.out.printf(
                "%s  %-6s  %s%n",
                care.at().atZone(Samples.CLOCK.getZone()).toLocalDateTime().withNano(0),
                care.deed(),
                care.fault()
                        .map(BackupCommand::words)
                        .orElse("%d tables, %d rows, %d kB, %d ms"
                                .formatted(
                                        care.copied().tables(),
                                        care.copied().rows(),
                                        care.copied().bytes() >> 10,
                                        care.took().toMillis())));
    }

    private static String words(StoreFault fault) {
        Texts texts = new Texts(Locale.ENGLISH);
        return texts.get(fault.messageKey()) + " " + texts.get(fault.messageKey() + ".todo");
    }
}
