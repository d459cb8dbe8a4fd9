package dev.madoguchi.app.command;

import dev.madoguchi.closing.LedgerFile;
import dev.madoguchi.role.Act;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the ledger's file for a city that wants one, and copies it onto a medium. The window has to be closed. */
@Command(
        name = "ledger-file",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the reception ledger as an Excel file under a password, where the city's profile asks for one, and"
                    + " copies it onto",
            "a medium. The ledger has to be printed on the closing screen first. Close the window, then use this."
        })
final class LedgerFileCommand {
    @Command(
            name = "write",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the file in the station's folder, in place of the one before, and prints its password this"
                        + " once.",
                "Hand the password over another way than the file. Erasing removes the file."
            })
    void write(
            @Mixin CarryOutStation from,
            @Option(names = "--day", description = "The day that is closed (default: today).") @Nullable
                    LocalDate day) {
        LocalDate closed = asked(day);
        from.does(
                Act.CLOSE_DAY,
                open -> open.ending().closes(open.profile(), open.site(), closed, closeDay -> {
                    LedgerFile.Written written = closeDay.writeFile(closed, open.person());
                    System.out.println(written.kept().file());
                    System.out.println("SHA-256 " + written.kept().sha256());
                    System.out.println("password " + written.password().text());
                }));
    }

    @Command(
            name = "copy",
            mixinStandardHelpOptions = true,
            description =
                    "Copies the file onto the one medium, or into the one folder, that the profile allows, and reads"
                            + " it back.")
    void copy(
            @Mixin CarryOutStation from,
            @Option(names = "--day", description = "The day that is closed (default: today).") @Nullable
                    LocalDate day) {
        LocalDate closed = asked(day);
        from.does(
                Act.CLOSE_DAY,
                open -> open.ending()
                        .closes(
                                open.profile(),
                                open.site(),
                                closed,
                                closeDay -> System.out.println(closeDay.copyFile(closed, open.person()))));
    }

    private static LocalDate asked(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(Samples.CLOCK) : day;
    }
}
