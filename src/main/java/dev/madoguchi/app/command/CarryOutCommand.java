package dev.madoguchi.app.command;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.carryout.CarryOut;
import dev.madoguchi.carryout.CarryOutException;
import dev.madoguchi.carryout.CarryOutState;
import dev.madoguchi.carryout.Receipts;
import dev.madoguchi.carryout.TakenIn;
import dev.madoguchi.carryout.TransportSlipPdf;
import dev.madoguchi.device.media.MediaException;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.role.Act;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries sealed records to the city on a medium, and takes the city's receipts in. The window has to be closed. */
@Command(
        name = "carry-out",
        mixinStandardHelpOptions = true,
        description = {
            "Carries an enrolled station's sealed records to the city on a medium: writes a container of those that wait, notes who",
            "received it and when the medium was back, and takes the city's receipts in. Close the window first."
        })
final class CarryOutCommand {
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists every carry-out, the newest first.")
    void list(@Mixin CarryOutStation from) {
        from.does(Act.EXPORT, open -> {
            open.carryOuts().all().forEach(CarryOutCommand::print);
            System.out.println(open.carryOuts().waiting() + " records wait for the city's receipt.");
        });
    }

    @Command(
            name = "write",
            mixinStandardHelpOptions = true,
            description = {
                "Writes what waits into one container on the medium that is plugged in, or in a folder that the profile names,",
                "reads it back, and leaves the slip to be signed as PDF. What does not fit waits for the next."
            })
    void write(
            @Mixin CarryOutStation from,
            @Option(names = "--to", required = true, description = "The place that it is carried to.") String to,
            @Option(names = "--folder", description = "A folder that the profile allows (carryOut: folders).") @Nullable
                    Path folder,
            @Option(names = "--again", description = "The id of a carry-out that was not written to its end.") @Nullable
                    UUID again,
            @Option(names = "--slip", required = true, description = "Where the slip is left (PDF).") Path slip) {
        from.does(Act.EXPORT, open -> {
            requireNamed(open, to);
            Medium medium =
                    folder == null ? open.media().pluggedIn() : open.media().folder(folder);
            CarryOut begun = again == null ? open.carryOuts().begin(medium, to, open.who()) : begun(open, again);
            open.note("container.begun", begun.id());
            CarryOut written = open.carryOuts().write(begun, medium);
            open.note("container.written", written.id());
            DurableFile.write(slip, slip(open, written));
            print(written);
            System.out.println("SHA-256 " + written.written().orElseThrow().sha256());
            if (folder == null) {
                release(open, medium);
            }
        });
    }

    private static void release(CarryOutStation.Open open, Medium medium) {
        try {
            open.media().release(medium);
            System.out.println("The medium may be pulled out.");
        } catch (MediaException e) {
            System.out.println("The container is on the medium. Eject the medium before you pull it out.");
        }
    }

    private static void requireNamed(CarryOutStation.Open open, String to) {
        List<String> named = open.profile().rules().carryOut().destinations();
        if (!named.isEmpty() && !named.contains(to)) {
            throw new CommandFault(to + " is none of the places that the city has named: " + named + ".");
        }
    }

    private static CarryOut begun(CarryOutStation.Open open, UUID id) throws CarryOutException {
        CarryOut begun = open.carryOuts().get(id);
        if (begun.state() != CarryOutState.BEGUN) {
            throw new CommandFault("Carry-out " + id + " was written to its end before.");
        }
        return begun;
    }

    private static byte[] slip(CarryOutStation.Open open, CarryOut written) {
        try {
            String place = open.profile().name() + "　" + open.site().name();
            return new TransportSlipPdf(
                            JapaneseFonts.installed(), new Texts(Locale.JAPANESE), place, Samples.CLOCK.getZone())
                    .write(written);
        } catch (FontsMissingException e) {
            throw new CommandFault(
                    "The container is written; the slip is not: " + e.getMessage() + ". Install the fonts.", e);
        }
    }

    @Command(name = "received", mixinStandardHelpOptions = true, description = "Notes who took a container.")
    void received(
            @Mixin CarryOutStation from,
            @Parameters(paramLabel = "ID", description = "The carry-out.") UUID id,
            @Option(names = "--by", required = true, description = "The name of who received it.") String by) {
        from.does(Act.EXPORT, open -> {
            CarryOut received = open.carryOuts().received(id, by);
            open.note("container.received", id);
            print(received);
        });
    }

    @Command(name = "returned", mixinStandardHelpOptions = true, description = "Notes that the medium is back.")
    void returned(@Mixin CarryOutStation from, @Parameters(paramLabel = "ID", description = "The carry-out.") UUID id) {
        from.does(Act.EXPORT, open -> {
            CarryOut returned = open.carryOuts().returned(id, open.who());
            open.note("container.returned", id);
            print(returned);
        });
    }

    @Command(
            name = "receipts",
            mixinStandardHelpOptions = true,
            description = "Takes in the receipts that the city gave for a container (server take).")
    void receipts(
            @Mixin CarryOutStation from, @Parameters(paramLabel = "FILE", description = "receipts-ID.json") Path file) {
        from.does(Act.EXPORT, open -> {
            Receipts answer = Receipts.read(read(file));
            TakenIn taken = open.carryOuts().takeIn(answer, open.identity().receipts());
            open.note("container.receipted", answer.carryOut());
            System.out.printf(
                    "%d receipts stored, %d known before, %d not to be believed, %d records refused by the city.%n",
                    taken.taken(), taken.known(), taken.unproved(), taken.refused());
            if (!taken.complete()) {
                throw new CommandFault("Some records still wait for a receipt. Send them again, or ask the city.");
            }
        });
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST_ANSWER);
        }
    }

    private static void print(CarryOut each) {
        Texts texts = new Texts(Locale.ENGLISH);
        System.out.printf(
                "%s  %s  %d records  %s  to %s  %s%s%n",
                each.id(),
                each.file(),
                each.records().size(),
                texts.get(each.state().messageKey()),
                each.destination(),
                each.received().map(by -> "received by " + by.who() + " ").orElse(""),
                each.returned().map(by -> "medium returned").orElse(""));
    }
}
