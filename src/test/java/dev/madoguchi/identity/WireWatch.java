package dev.madoguchi.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through all that was ever sent to a card for what may never be asked: the file of the My Number, the PINs that are the
 * My Number (照合番号A), and the application that shows it as a picture (domain-facts 1.5 to 1.7).
 */
final class WireWatch {
    private static final String TEXT = "D3921000310001010408";
    private static final String VISUAL = "D3921000310001010402";

    private String application = "";

    private WireWatch() {}

    /** The commands that ask for it, in the order they were sent. */
    static List<String> forbidden(Stream<String> commands) {
        WireWatch watch = new WireWatch();
        return commands.filter(watch::asksForTheNumber).toList();
    }

    private boolean asksForTheNumber(String command) {
        if (command.startsWith("00A404")) {
            application = command.substring(10, 10 + 2 * Integer.parseInt(command, 8, 10, 16));
            return application.startsWith(VISUAL);
        }
        boolean numberFile = application.startsWith(TEXT)
                && (command.matches("00A40[02]..020001.*") || command.matches("00B[01]81.*"));
        boolean numberPin = command.matches("00A40[02]..0200(13|14).*") || command.matches("002000(9|B|D|F)[34].*");
        boolean twelveDigits = command.matches("002000..0C3[0-9].*");
        return numberFile || numberPin || twelveDigits;
    }
}
