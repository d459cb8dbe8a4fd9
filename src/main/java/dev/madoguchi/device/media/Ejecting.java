package dev.madoguchi.device.media;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets a mounted medium go: through udisks where that is installed, which needs no rights of an administrator and switches the
 * slot off too, otherwise by {@code umount}. Either flushes first.
 */
final class Ejecting {
    private static final long LIMIT_SECONDS = 30;

    private final Mount mount;

    Ejecting(Mount mount) {
        this.mount = mount;
    }

    /** Tries; whether it is gone is for the caller to look at. */
    void run() throws MediaException {
        if (runs("udisksctl", "unmount", "--no-user-interaction", "-b", mount.source())) {
            runs("udisksctl", "power-off", "--no-user-interaction", "-b", mount.source());
        } else {
            runs("umount", mount.root().toString());
        }
    }

    /** Whether a program did its deed; one that is not installed did not. */
    private static boolean runs(String... command) throws MediaException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return false;
        }
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            throw new MediaException(MediaFault.TIMEOUT, List.of(command).getFirst() + " did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaException(MediaFault.STAYS, "interrupted while it was unmounted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
