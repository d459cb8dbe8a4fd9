package dev.madoguchi.app.command;

import dev.madoguchi.city.CityDeeds;
import dev.madoguchi.city.KeyEntry;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the city's keys. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Lists the city's authorities and its keys for sealing and for receipts by their ids; the last of each kind is in use.")
final class ServerKeysCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Override
    public void run() {
        for (KeyEntry key : city.does(CityDeeds::keys)) {
            String since = key.since().map(Instant::toString).orElse("the beginning");
            String end =
                    key.ended().map(moment -> ", not believed since " + moment).orElse("");
            System.out.printf("%-9s %s  since %s%s%n", key.kind(), key.keyId(), since, end);
        }
    }
}
