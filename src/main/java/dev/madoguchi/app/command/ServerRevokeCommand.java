package dev.madoguchi.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Locks a station out. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = {
            "Locks a station out from its next request on, on open connections too. What it delivered stays; what it still",
            "holds stays there until it is enrolled again in its folder's place."
        })
final class ServerRevokeCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Option(names = "--municipality", required = true, description = "The municipality's id.")
    @SuppressWarnings("NullAway.Init")
    private String municipality;

    @Option(names = "--station", required = true, description = "The station's name.")
    @SuppressWarnings("NullAway.Init")
    private String station;

    @Override
    public void run() {
        city.does(deeds -> {
            deeds.revoke(municipality, station);
            return station;
        });
        System.out.println("Station " + station + " is locked out.");
    }
}
