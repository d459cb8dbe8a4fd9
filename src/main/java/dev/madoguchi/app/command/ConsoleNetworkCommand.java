package dev.madoguchi.app.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From where the city's console may be reached. */
@Command(
        name = "console-network",
        mixinStandardHelpOptions = true,
        description = {
            "The ranges of addresses from which a municipality's console may be reached, such as 10.20.0.0/16 or",
            "2001:db8::/32. Before the first one is named, it may be reached from everywhere."
        })
final class ConsoleNetworkCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: add, list or remove.");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Allows a range.")
    void add(
            @Mixin CityAtWork city,
            @Mixin OneMunicipality of,
            @Parameters(paramLabel = "RANGE", description = "In CIDR notation.") String range) {
        city.does(deeds -> {
            deeds.console().allow(of.municipality(), range);
            return range;
        });
        System.out.println(range + " is allowed.");
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes a range away.")
    void remove(
            @Mixin CityAtWork city,
            @Mixin OneMunicipality of,
            @Parameters(paramLabel = "RANGE", description = "As console-network list shows it.") String range) {
        city.does(deeds -> {
            deeds.console().forbid(of.municipality(), range);
            return range;
        });
        System.out.println(range + " is no longer allowed.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the ranges.")
    void list(@Mixin CityAtWork city, @Mixin OneMunicipality of) {
        List<String> ranges = city.does(deeds -> deeds.console().networks(of.municipality()));
        ranges.forEach(System.out::println);
        if (ranges.isEmpty()) {
            System.out.println("The console may be reached from everywhere.");
        }
    }
}
