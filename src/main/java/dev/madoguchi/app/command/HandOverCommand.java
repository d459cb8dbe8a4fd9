package dev.madoguchi.app.command;

import dev.madoguchi.ending.EndingException;
import dev.madoguchi.ending.EndingFault;
import dev.madoguchi.ending.HandOver;
import dev.madoguchi.ending.HandOverPdf;
import dev.madoguchi.ending.HandOvers;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.role.Act;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands open work over to the city at the end of a contract. The window has to be closed. */
@Command(
        name = "hand-over",
        mixinStandardHelpOptions = true,
        description = {
            "Hands the work that is open at the end of a contract over to the city: sealed into the outbox, to be sent or carried out",
            "as every record is. Close the window first."
        })
final class HandOverCommand {
    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = {
                "Seals every case that is open and what is due on paper, and leaves the list for signatures as PDF.",
                "What was handed over before as it is now is only listed again."
            })
    void make(
            @Mixin CarryOutStation from,
            @Option(
                            names = "--list",
                            paramLabel = "FILE",
                            required = true,
                            description = "Where the list is left (PDF).")
                    Path list) {
        from.does(
                Act.END_CONTRACT,
                open -> open.ending().does(open.profile(), open.site(), (handOvers, daybook, keys) -> {
                    seal(open, handOvers);
                    DurableFile.write(list, list(open, handOvers));
                    System.out.println("The list is " + list + ". Send the records, or carry them out.");
                }));
    }

    private static void seal(CarryOutStation.Open open, HandOvers handOvers) throws EndingException {
        try {
            for (UUID record : handOvers.make(open.who())) {
                open.note("handover.made", record);
                System.out.println("sealed " + record);
            }
        } catch (EndingException e) {
            if (e.fault() != EndingFault.NOTHING || handOvers.all().isEmpty()) {
                throw e;
            }
            System.out.println("Everything was sealed before.");
        }
    }

    private static byte[] list(CarryOutStation.Open open, HandOvers handOvers) throws EndingException {
        try {
            String place = open.profile().name() + "　" + open.site().name();
            return new HandOverPdf(
                            JapaneseFonts.installed(), new Texts(Locale.JAPANESE), place, Samples.CLOCK.getZone())
                    .write(handOvers.open(), handOvers.all());
        } catch (FontsMissingException e) {
            throw new CommandFault("The cases are sealed; the list is not written: " + e.getMessage() + ".", e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what was handed over.")
    void list(@Mixin CarryOutStation from) throws IOException {
        from.does(
                Act.END_CONTRACT,
                open -> open.ending().does(open.profile(), open.site(), (handOvers, daybook, keys) -> {
                    for (HandOver each : handOvers.all()) {
                        System.out.println(each.record() + "  " + each.madeAt() + "  "
                                + each.cases().size() + " cases");
                    }
                    System.out.println(handOvers.open().cases().size() + " cases are open here.");
                }));
    }

    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            description = "Forgets the open cases that the city has receipted; one that was worked on since stays.")
    void forget(@Mixin CarryOutStation from) {
        from.does(
                Act.END_CONTRACT,
                open -> open.ending().does(open.profile(), open.site(), (handOvers, daybook, keys) -> {
                    System.out.println(handOvers.forget() + " cases are forgotten here.");
                    System.out.println(handOvers.open().cases().size() + " cases are open here.");
                }));
    }
}
