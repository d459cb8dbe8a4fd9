package dev.madoguchi.app.command;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks for a passphrase: hidden at a terminal, one line of standard input elsewhere; never an argument. */
final class Passphrase {
    private Passphrase() {}

    static char[] ask(String prompt) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s", prompt))
                .orElseGet(Passphrase::line);
    }

    /** The same for what anybody may see while it is typed, such as a code that is good once. */
    static String visibly(String prompt) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("%s", prompt))
                .orElseGet(() -> String.valueOf(line()));
    }

    private static char[] line() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = System.in.read();
            if (next < 0) {
                throw new CommandFault("What is asked for is needed as one line on standard input.");
            }
            // byte by byte: what comes after the line belongs to who asks next
            for (; next >= 0 && next != '\n'; next = System.in.read()) {
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.UTF_8).toCharArray();
        } catch (IOException e) {
            throw new CommandFault("Standard input cannot be read.", e);
        }
    }
}
