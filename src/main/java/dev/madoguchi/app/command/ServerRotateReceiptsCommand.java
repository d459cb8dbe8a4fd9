package dev.madoguchi.app.command;

import dev.madoguchi.city.KeyEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exchanges the key that receipts are signed with. */
@Command(
        name = "rotate-receipts",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new key that receipts are signed with from now on. Stations learn it at their next contact, before they look",
            "at a receipt; receipts of before stay good, and are given again as they were."
        })
final class ServerRotateReceiptsCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Override
    public void run() {
        List<KeyEntry> keys = city.does(deeds -> {
            deeds.exchangeReceiptKey();
            return deeds.keys();
        });
        System.out.println("Receipts are signed with key " + keys.getLast().keyId() + " from now on.");
    }
}
