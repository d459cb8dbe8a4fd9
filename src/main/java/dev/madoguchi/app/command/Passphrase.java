package dev.madoguchi.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
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

    private static char[] line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFault("A passphrase is needed as one line on standard input.");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new CommandFault("Standard input cannot be read.", e);
        }
    }
}
