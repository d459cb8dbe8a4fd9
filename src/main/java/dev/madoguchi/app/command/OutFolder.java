package dev.madoguchi.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder or the file that a long run writes into, looked at before it begins. */
final class OutFolder {
    private OutFolder() {}

    /**
     * Makes it where it is missing.
     *
     * @throws CommandFault where it is a file, or cannot be written
     */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unfit(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unfit(folder, null);
        }
    }

    /**
     * Looks at a file that is there or is to be made; its folder is made for nobody.
     *
     * @throws CommandFault where it cannot be written
     */
    static void checkFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean fit = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!fit) {
            throw new CommandFault(file + " cannot be written. Give --out a file in a folder of yours.");
        }
    }

    private static CommandFault unfit(Path folder, @Nullable IOException cause) {
        String text = folder + " is no folder that can be made and written. Name another one with --out.";
        return cause == null ? new CommandFault(text) : new CommandFault(text, cause);
    }
}
