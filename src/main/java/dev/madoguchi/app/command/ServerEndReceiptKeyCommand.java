package dev.madoguchi.app.command;

import java.util.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Parameters(
            paramLabel = "KEY",
            description = "The key's id, as \"server keys\" lists it.",
            parameterConsumer = AsItIs.class)
    @SuppressWarnings("NullAway.Init")
    private String key;

    /** An id is made of a hash and may begin with "-": it is an id all the same. */
    @Spec
    void takesIdsThatLookLikeOptions(CommandSpec spec) {
        spec.parser().unmatchedOptionsArePositionalParams(true).posixClusteredShortOptionsAllowed(false);
    }

    @Override
    public void run() {
        city.does(deeds -> {
            deeds.endReceiptKey(key);
            return key;
        });
        System.out.println("Receipt key " + key + " is believed about nothing from now on.");
    }

    /** Asks nothing of how an id begins. */
    @SuppressWarnings("JdkObsolete") // the stack is picocli's
    private static final class AsItIs implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec parameter, CommandSpec command) {
            parameter.setValue(arguments.pop());
        }
    }
}
