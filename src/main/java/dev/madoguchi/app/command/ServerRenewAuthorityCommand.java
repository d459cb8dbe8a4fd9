package dev.madoguchi.app.command;

import dev.madoguchi.city.KeyEntry;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exchanges the key of the city's own authority. */
@Command(
        name = "renew",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new authority that gives all certificates from now on. The earlier one counts beside it: stations take the new",
            "one at their next contact and use it from their next sign-in. A run that was cut off is finished by another one.",
            "Copy keys/authority-N.secret to the city's folder on every other server, and give the officers' computers the new",
            "certificate (\"server authority FILE\"). When all stations have it: \"server authority end\"."
        })
final class ServerRenewAuthorityCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Override
    public void run() {
        String newest = city.doesWithKeys((deeds, folder, passphrase) -> {
            folder.exchangeAuthority(passphrase, Clock.systemUTC(), new SecureRandom(), deeds::exchangeAuthority);
            return deeds.keys().stream()
                    .filter(KeyEntry::isAuthority)
                    .reduce((before, after) -> after)
                    .map(KeyEntry::keyId)
                    .orElseThrow();
        });
        System.out.println("Certificates are given by authority " + newest + " from now on.");
        System.out.println(
                "Stations take it at their next contact; the earlier one counts until \"server authority end\".");
    }
}
