package dev.madoguchi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command in somebody's folder that an administrator starts and the folder's owner does: what it writes stays theirs, and the administrator's
 * rights open no file that they chose.
 *
 * @param launcher the program that does the command
 * @param user who owns the folder, by number
 * @param group its group, by number
 */
record OwnersDeed(Path launcher, int user, int group) {
    private static final String ROOT = "root";

    /**
     * Of a folder; empty where whoever runs this does it themselves: no administrator, or the owner.
     *
     * @param launcher what the launcher says of itself; empty where it says nothing
     */
    static Optional<OwnersDeed> in(Path folder, String launcher) throws IOException {
        if (!ROOT.equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        int user = (Integer) Files.getAttribute(folder, "unix:uid");
        if (user == 0) {
            return Optional.empty();
        }
        if (launcher.isEmpty()) {
            throw new CommandFault(folder + " belongs to another account; do this as that account.");
        }
        return Optional.of(new OwnersDeed(Path.of(launcher), user, (Integer) Files.getAttribute(folder, "unix:gid")));
    }

    /** Does a command and waits for its end; what it says and asks for goes through this program's own terminal. */
    void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + group,
                "--clear-groups",
                "--no-new-privs",
                launcher.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        // An administrator's own folders are not theirs to write.
        builder.environment().keySet().removeAll(List.of("TMPDIR", "XDG_RUNTIME_DIR"));
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new CommandFault("The account that owns the folder could not do it, see above; nothing was changed.");
        }
    }
}
