package dev.madoguchi.app.command;

import dev.madoguchi.staff.Terms;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days that open and shut somebody's access, as options. */
final class PeopleDates {
    @Option(
            names = "--trained",
            paramLabel = "DATE",
            description = "The day of the training before work, such as 2026-11-02.")
    private @Nullable LocalDate trained;

    @Option(names = "--pledged", paramLabel = "DATE", description = "The day of the written pledge.")
    private @Nullable LocalDate pledged;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day of work.")
    private @Nullable LocalDate until;

    Terms terms() {
        return new Terms(Optional.ofNullable(trained), Optional.ofNullable(pledged), Optional.ofNullable(until));
    }
}
