package dev.madoguchi.app.command;

import dev.madoguchi.app.station.Program;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.ui.FaultCode;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole: every command, its help, and how a fault is told. */
@Command(
        name = "madoguchi",
        mixinStandardHelpOptions = true,
        version = "Madoguchi " + Program.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        description = "The workstation of a municipal My Number Card counter.",
        footer = {
            "",
            "  verify     Run all checks and tests, device tests included (done by installer/madoguchi itself).",
            "  package    Make the Debian package (done by installer/madoguchi itself).",
            "",
            "Exit codes: 0 done, 1 a fault (one line on standard error says what to do), 2 wrong usage."
        },
        subcommands = {
            DemoCommand.class,
            StartCommand.class,
            ServerCommand.class,
            PeopleCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            QrCommand.class,
            PhotoCommand.class,
            CardCommand.class,
            PrintCommand.class,
            ProvePrivacyCommand.class,
            AnnounceCommand.class,
            OpenCommand.class,
            CarryOutCommand.class,
            LedgerFileCommand.class,
            HandOverCommand.class,
            FullEraseCommand.class,
            DeskCommand.class,
            SimulateCommand.class,
            CalendarCommand.class,
            ManualCommand.class,
            ReportCommand.class,
            DoctorCommand.class,
            SupportCommand.class,
            UpdateCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Madoguchi implements Runnable {
    /** With these a start shows no window. */
    private static final Set<String> WINDOWLESS = Set.of("--enrol-only", "--help", "-h", "--version", "-V");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Madoguchi() {}

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        boolean starting = arguments.length > 0 && arguments[0].equals("start");
        if (starting && List.of(arguments).stream().noneMatch(WINDOWLESS::contains)) {
            Toolkit.begin(); // while the command line is read
        }
        Optional<UsualStart> usual = UsualStart.of(arguments);
        return usual.isPresent() ? start(new StartCommand(usual.get())) : read(starting, arguments);
    }

    private static int start(StartCommand command) {
        try {
            command.run();
            return 0;
        } catch (RuntimeException e) {
            return tell(e, new PrintWriter(System.err, true, Charset.defaultCharset()));
        }
    }

    private static int read(boolean starting, String... arguments) {
        return new CommandLine(starting ? new OnlyStart() : new Madoguchi())
                .setExecutionExceptionHandler((error, line, parsed) -> tell(error, line.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** The one command whose person counts the seconds: the others are not even read. */
    @Command(name = "madoguchi", subcommands = StartCommand.class)
    private static final class OnlyStart {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static int tell(Exception error, PrintWriter err) {
        if (error instanceof CommandFault fault) {
            err.println("madoguchi: " + fault.getMessage());
        } else {
            LoggerFactory.getLogger(Madoguchi.class).error("A command failed", error);
            err.println("madoguchi: unexpected fault " + error.getClass().getSimpleName() + " (code "
                    + FaultCode.of(error) + "); the lines above say where. Please report it.");
        }
        return 1;
    }
}
