package dev.madoguchi.app.command;

/**
 * Keeps the city server from running as root: it needs no right that a user of its own has not, and whoever found a hole in it would have
 * the whole computer.
 */
final class RootRefusal {
    private static final String ROOT = "root";

    private RootRefusal() {}

    /**
     * @param user who runs the program
     * @param allowed whether the administrator said that it may be root, as in a container where root is nobody outside
     */
    static void require(String user, boolean allowed) {
        if (ROOT.equals(user) && !allowed) {
            throw new CommandFault(
                    "The city server does not run as root: whoever found a hole in it would have the whole computer."
                            + " Start it as a user of its own who owns the city's folder, with a port above 1023;"
                            + " in a container whose root has no rights outside, say --allow-root.");
        }
    }
}
