package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationInspection;
import dev.madoguchi.inspection.Extract;
import dev.madoguchi.inspection.Extracts;
import dev.madoguchi.inspection.StaffMask;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What an inspector takes away of the audit trail. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "rows|handling",
        description = {
            "Writes rows of a workstation's audit trail, or how personal data were handled, into a new file: a workbook where",
            "its name ends with .xlsx, CSV otherwise. The window must be closed. That it was written is a row of the trail."
        })
final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StationChoice choice;

    @Option(
            names = "--first",
            scope = ScopeType.INHERIT,
            paramLabel = "DATE",
            description = "The first day, such as 2026-11-01 (default: the first of the last day's month).")
    private @Nullable LocalDate first;

    @Option(
            names = "--last",
            scope = ScopeType.INHERIT,
            paramLabel = "DATE",
            description = "The last day (default: today).")
    private @Nullable LocalDate last;

    @Option(
            names = "--mask",
            scope = ScopeType.INHERIT,
            description = "Letters instead of the ids of staff, also where the profile does not ask for it.")
    private boolean mask;

    @Option(
            names = "--out",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The file, which must not be there yet.")
    private @Nullable Path out;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what is wanted: rows, handling.");
    }

    @Command(
            name = "rows",
            mixinStandardHelpOptions = true,
            description = "Every row, or those of a person, a deed or a case.")
    void rows(
            @Option(names = "--who", paramLabel = "ID", description = "Rows of this person only.") @Nullable String who,
            @Option(names = "--deed", description = "Rows whose deed begins so, such as case.") @Nullable String deed,
            @Option(
                            names = "--subject",
                            paramLabel = "ID",
                            description = "Rows about this case's random id, or about this day.")
                    @Nullable
                    String subject) {
        write(extracts -> extracts.rows(new Extracts.Wanted(
                first(), last(), Optional.ofNullable(who), Optional.ofNullable(deed), Optional.ofNullable(subject))));
    }

    @Command(
            name = "handling",
            mixinStandardHelpOptions = true,
            description = "How personal data were handled, counted day by day (取扱状況の報告).")
    void handling() {
        write(extracts -> extracts.handling(first(), last()));
    }

    private LocalDate last() {
        return last == null ? LocalDate.now(Samples.CLOCK) : last;
    }

    private LocalDate first() {
        return first == null ? last().withDayOfMonth(1) : first;
    }

    private void write(Function<Extracts, Extract> extract) {
        String by = choice.by();
        if (by == null || out == null) {
            throw new ParameterException(spec.commandLine(), "Name who looks with --by, and the file with --out.");
        }
        if (last().isBefore(first())) {
            throw new ParameterException(
                    spec.commandLine(), "--last " + last() + " lies before --first " + first() + ".");
        }
        Path file = out.toAbsolutePath();
        StationAtHand station = choice.station();
        var rules = station.profile().rules();
        var inspection = new StationInspection(
                station.home(), new StaffMask(mask || rules.signIn().maskStaff()), Samples.CLOCK);
        try (Session session = TerminalSignIn.of(station.people().signIn(), by)) {
            requireMay(station, session.person().role());
            long lines = inspection.write(session, first() + "/" + last(), extract, file);
            if (json) {
                Json.print(Map.of("file", file.toString(), "lines", lines));
            } else {
                System.out.println(lines + " lines written to " + file + ".");
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandFault(file + " is there already. Name another file.", e);
        } catch (StoreException e) {
            Texts texts = new Texts(Locale.ENGLISH);
            String key = e.fault().messageKey();
            throw new CommandFault(texts.get(key) + " " + texts.get(key + ".todo"), e);
        } catch (EnrolmentException | SecretException | IOException e) {
            throw new CommandFault("The extract was not written: " + e.getMessage() + ".", e);
        }
    }

    private static void requireMay(StationAtHand station, Role role) {
        var permits = station.profile().rules().permits();
        if (!permits.allow(role, Act.VIEW_AUDIT)) {
            throw new CommandFault("A " + role + " may not look at the audit trail. These may: "
                    + permits.holders(Act.VIEW_AUDIT) + ".");
        }
    }
}
