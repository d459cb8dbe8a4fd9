package dev.madoguchi.app.command;

import dev.madoguchi.city.CityFolder.NextSealingKey;
import dev.madoguchi.city.KeyEntry;
import dev.madoguchi.seal.PasswordCost;
import java.security.SecureRandom;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exchanges the key that records are sealed for. */
@Command(
        name = "rotate-sealing",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new key that records are sealed for from now on. Stations learn it at their next contact; records for the",
            "earlier keys are taken as before, and open with the earlier key files, which have to be kept.",
            "Take the new keys/sealing-....key away from the server. A run that was cut off is finished by another one."
        })
final class ServerRotateSealingCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Override
    public void run() {
        NextSealingKey next = city.doesWithKeys((deeds, folder, passphrase) -> {
            List<String> known = deeds.keys().stream().map(KeyEntry::keyId).toList();
            NextSealingKey made =
                    folder.nextSealingKey(known::contains, passphrase, PasswordCost.STANDARD, new SecureRandom());
            deeds.sealFor(made.key());
            return made;
        });
        System.out.println("Records are sealed for key " + next.key().keyId() + " from now on.");
        System.out.println("Take " + next.file() + " away, to where the earlier key files are, and keep them all.");
    }
}
