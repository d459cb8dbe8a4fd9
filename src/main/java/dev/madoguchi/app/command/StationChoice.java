package dev.madoguchi.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which workstation a command is about, and who gives it: options that each of its deeds takes. */
final class StationChoice {
    @Option(names = "--config", scope = ScopeType.INHERIT, description = "The workstation's configuration.")
    private @Nullable Path config;

    @Option(names = "--home", scope = ScopeType.INHERIT, description = "Its folder instead: enrolled, or for practice.")
    private Path home = StartCommand.PRACTICE;

    @Option(
            names = "--by",
            scope = ScopeType.INHERIT,
            paramLabel = "ID",
            description = "Who does it, by id; the password is asked for.")
    private @Nullable String by;

    /** The workstation. */
    StationAtHand station() {
        return StationAtHand.of(config, home);
    }

    /** Its configuration; null where only a folder is named. */
    @Nullable
    Path config() {
        return config;
    }

    /** Its folder. */
    Path home() {
        return home;
    }

    /** The id of who does it; null where nobody is named. */
    @Nullable
    String by() {
        return by;
    }
}
