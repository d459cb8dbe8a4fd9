package dev.madoguchi.app.command;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.PublishingDeeds.Proposed;
import dev.madoguchi.city.PublishingDeeds.Published;
import dev.madoguchi.city.PublishingDeeds.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What stations propose to change in the manual and the FAQ. */
@Command(
        name = "proposals",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what stations propose to change in the manual and the FAQ, and what became of it. One is followed by",
            "publishing a file with --answers ID, and declined here; the station that proposed it shows either."
        })
final class ServerProposalsCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(names = "--municipality", description = "The municipality's id.")
    private String municipality = "";

    @Override
    public void run() {
        if (municipality.isBlank()) {
            throw new CommandFault("Name the municipality with --municipality.");
        }
        int listed = city.does(deeds -> list(deeds.publishing()));
        if (listed == 0) {
            System.out.println("Nothing was proposed.");
        }
    }

    /** How many pages there were. */
    private int list(PublishingDeeds deeds) throws CityException {
        int pages = 0;
        List<Proposed> page = deeds.proposals(municipality, 0);
        while (!page.isEmpty()) {
            page.forEach(ServerProposalsCommand::print);
            pages++;
            page = deeds.proposals(municipality, pages * PublishingDeeds.PAGE);
        }
        return pages;
    }

    private static void print(Proposed proposed) {
        String about = proposed.article().isEmpty() ? "a new article" : proposed.article() + " " + proposed.version();
        System.out.printf(
                "%s  %s  %s/%s, by %s, about %s%n",
                proposed.id(), proposed.received(), proposed.site(), proposed.station(), proposed.by(), about);
        System.out.println("    " + proposed.title());
        proposed.text().lines().forEach(line -> System.out.println("    | " + line));
        System.out.println("    " + (proposed.answer().isEmpty() ? "open" : proposed.answer()));
    }

    @Command(name = "decline", mixinStandardHelpOptions = true, description = "Says why a proposal is not followed.")
    void decline(
            @Mixin CityAtWork at,
            @Option(names = "--municipality", required = true, description = "The municipality's id.") String whose,
            @Option(names = "--by", required = true, description = "Who answers for it at the city.") String by,
            @Option(names = "--reason", required = true, description = "Why; the station shows it.") String reason,
            @Parameters(paramLabel = "ID", description = "The proposal's id.") UUID id) {
        Terms terms = new Terms(LocalDate.now(Samples.CLOCK), by, id.toString());
        Published told = at.does(deeds -> deeds.publishing().decline(whose, id, reason, terms));
        System.out.println(ServerPublishedCommand.line(told));
    }
}
