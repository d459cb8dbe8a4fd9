package dev.madoguchi.app.command;

import dev.madoguchi.app.station.StationErasing;
import dev.madoguchi.ending.EndingException;
import dev.madoguchi.ending.EraseReport;
import dev.madoguchi.ending.EraseStep;
import dev.madoguchi.ending.ReportFolder;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.role.Act;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases a workstation at the end of a contract, and reports it. The window has to be closed. */
@Command(
        name = "full-erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a workstation at the end of a contract and leaves the report for the city. Everything has to be delivered, every day",
            "closed, every open case handed over, and the city's server has to answer. There is no way back."
        })
final class FullEraseCommand {
    @Command(
            name = "begin",
            mixinStandardHelpOptions = true,
            description = {
                "Signs the plan in FOLDER, outside the workstation's own, and erases everything.",
                "Needs the station's name once more, so that no other is erased by mistake."
            })
    void begin(
            @Mixin CarryOutStation from,
            @Option(
                            names = "--erase",
                            paramLabel = "STATION",
                            required = true,
                            description = "The station's name, as the city knows it.")
                    String name,
            @Option(
                            names = "--witness",
                            paramLabel = "NAME",
                            description = "Who looks on, where the city asked for it.")
                    @Nullable
                    String witness,
            @Parameters(paramLabel = "FOLDER", description = "Where plan, report and proofs are left.") Path folder) {
        ReportFolder report = new ReportFolder(folder);
        from.does(Act.END_CONTRACT, open -> {
            if (!open.identity().pins().name().station().equals(name)) {
                throw new CommandFault("This station is "
                        + open.identity().pins().name().station() + ", not " + name + ". Nothing was erased.");
            }
            String place = open.profile().name() + "　" + open.site().name();
            open.ending()
                    .does(
                            open.profile(),
                            open.site(),
                            (handOvers, daybook, keys) -> open.ending()
                                    .planner(place, daybook, keys, FullEraseCommand::tell)
                                    .plan(report, open.who(), Optional.ofNullable(witness)));
        });
        erase(report);
    }

    @Command(
            name = "go-on",
            mixinStandardHelpOptions = true,
            description = "Goes on with an erasure that was cut off after its plan was signed; nobody has to sign in.")
    void goOn(@Parameters(paramLabel = "FOLDER", description = "The folder that begin was given.") Path folder) {
        erase(new ReportFolder(folder));
    }

    private static void erase(ReportFolder folder) {
        try {
            EraseReport report = StationErasing.of(folder, Samples.CLOCK, FullEraseCommand::tell)
                    .carryOut(folder);
            System.out.println("The workstation is erased. Hand " + folder.root() + " to the city.");
            if (!report.clean()) {
                throw new CommandFault("Something was found, as the report says: " + report.found());
            }
        } catch (EndingException e) {
            throw CarryOutStation.told(e.fault().messageKey(), e);
        } catch (FontsMissingException e) {
            throw new CommandFault("No report on paper can be written: " + e.getMessage() + ". Do go-on then.", e);
        }
    }

    private static void tell(EraseStep step) {
        System.out.println(new Texts(Locale.ENGLISH).get(step.messageKey()));
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks at the city that a station it knows signed the plan, and the plan's key the report.")
    void check(
            @Option(names = "--stations", required = true, description = "The stations' public keys (stations.jwk).")
                    Path stations,
            @Parameters(paramLabel = "FOLDER", description = "What the contractor handed in.") Path folder) {
        try {
            StationKeys known = StationKeys.fromJwks(Files.readString(stations, StandardCharsets.UTF_8));
            EraseReport report = EraseReport.read(new ReportFolder(folder));
            if (!report.signedBy(known)) {
                throw new CommandFault("No station of this city signed the plan in " + folder + ".");
            }
            System.out.println(report.station() + " was erased at " + report.erasedAt() + ": "
                    + (report.clean() ? "nothing was left." : "found " + report.found()));
        } catch (EndingException e) {
            throw CarryOutStation.told(e.fault().messageKey(), e);
        } catch (IOException | SecretException e) {
            throw new CommandFault("The stations' keys " + stations + " cannot be read: " + e.getMessage(), e);
        }
    }
}
