package dev.madoguchi.app.command;

import dev.madoguchi.seal.StationName;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends the time in which an earlier authority counts beside the newest. */
@Command(
        name = "end",
        mixinStandardHelpOptions = true,
        description = {
            "Has no certificate count any more that an earlier authority gave. A station uses its new certificate from the sign-in",
            "after its renewal: wait a day longer than the list of those without one says."
        })
final class ServerEndAuthoritiesCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(
            names = "--leave-behind",
            description = "Also where stations have no new certificate yet: they have to be enrolled anew by a code.")
    private boolean leaveBehind;

    @Override
    public void run() {
        List<StationName> behind = city.does(deeds -> deeds.endEarlierAuthorities(leaveBehind));
        System.out.println("Only the newest authority is believed from now on.");
        for (StationName each : behind) {
            System.out.println(
                    "Enrol anew by a code: " + each.municipality() + " " + each.site() + " " + each.station());
        }
    }
}
