package dev.madoguchi.laboratory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Asks the kernel for what Java does not offer. */
final class Kernel {
    private static final int LIMIT_SECONDS = 30;

    private Kernel() {}

    /** Stops a program; when this returns, none of its threads moves. */
    static void stop(Process process) throws IOException, InterruptedException {
        require("kill", "-STOP", String.valueOf(process.pid()));
        Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!stopped(threads)) {
            if (System.nanoTime() > end) {
                throw new IOException("the program does not stop");
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private static boolean stopped(Path threads) throws IOException {
        List<Path> all;
        try (Stream<Path> each = Files.list(threads)) {
            all = each.toList();
        }
        for (Path thread : all) {
            if (!isStopped(thread)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStopped(Path thread) {
        try {
            String state = Files.readString(thread.resolve("stat"));
            return state.charAt(state.lastIndexOf(')') + 2) == 'T';
        } catch (IOException e) {
            return false; // it has just ended: the next look will not list it
        }
    }

    static void go(Process process) throws IOException, InterruptedException {
        require("kill", "-CONT", String.valueOf(process.pid()));
    }

    /** Whether this user may lock a folder, which is root's alone, on a file system that knows it. */
    static boolean locksFolders(Path folder) throws IOException, InterruptedException {
        return run("chattr", "+i", folder.toString()) && run("chattr", "-i", folder.toString());
    }

    /** Lets nobody make or remove a file in a folder. */
    static void lock(Path folder) throws IOException, InterruptedException {
        require("chattr", "+i", folder.toString());
    }

    static void unlock(Path folder) throws IOException, InterruptedException {
        require("chattr", "-i", folder.toString());
    }

    private static void require(String... command) throws IOException, InterruptedException {
        if (!run(command)) {
            throw new IOException("refused: " + String.join(" ", command));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException(command[0] + " does not end: " + said);
        }
        return process.exitValue() == 0;
    }
}
