package dev.madoguchi.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends the trust in an earlier receipt key. */
@Command(
        name = "end-receipt-key",
        mixinStandardHelpOptions = true,
        description = {
            "Has stations believe an earlier receipt key no more, such as one that may be in wrong hands, from now on. What it",
            "signed before stays good. The key that signs now has to be exchanged first with \"server rotate-receipts\"."
        })
final class ServerEndReceiptKeyCommand implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CityAtWork city;

    @Parameters(paramLabel = "KEY", description = "The key's id, as \"server keys\" lists it.")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Override
    public void run() {
        city.does(deeds -> {
            deeds.endReceiptKey(key);
            return key;
        });
        System.out.println("Receipt key " + key + " is believed about nothing from now on.");
    }
}
