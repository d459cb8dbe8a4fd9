package dev.madoguchi.city.node;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a running server has in its memory, written down: its Java heap as the JDK dumps it, and every page that it may write to. */
public final class NodeMemory {
    private static final int STEP = 1 << 20;

    private NodeMemory() {}

    /** Writes both into a folder; returns how many bytes they are. */
    public static long dump(long pid, Path into) throws IOException, InterruptedException {
        Files.createDirectories(into);
        Path heap = into.resolve("heap.hprof");
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.heap_dump",
                        "-all",
                        heap.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!jcmd.waitFor(60, TimeUnit.SECONDS) || !Files.exists(heap)) {
            throw new IOException("the heap was not dumped");
        }
        return Files.size(heap) + pages(pid, into.resolve("pages"));
    }

    private static long pages(long pid, Path into) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        long written = 0;
        try (RandomAccessFile memory =
                        new RandomAccessFile(process.resolve("mem").toFile(), "r");
                OutputStream out = Files.newOutputStream(into)) {
            for (String line : Files.readAllLines(process.resolve("maps"))) {
                String[] range = line.substring(0, line.indexOf(' ')).split("-", 2);
                if (line.contains(" rw") && !line.contains("[v")) {
                    written += copy(
                            memory, Long.parseUnsignedLong(range[0], 16), Long.parseUnsignedLong(range[1], 16), out);
                }
            }
        }
        return written;
    }

    /** Pages that were promised and never touched read as an error or as zeros: neither holds anything. */
    private static long copy(RandomAccessFile memory, long from, long to, OutputStream out) throws IOException {
        byte[] buffer = new byte[STEP];
        long written = 0;
        for (long at = from; at < to; at += STEP) {
            int wanted = (int) Math.min(STEP, to - at);
            try {
                memory.seek(at);
                memory.readFully(buffer, 0, wanted);
            } catch (IOException e) {
                continue; // not backed by memory
            }
            if (!isEmpty(buffer, wanted)) {
                out.write(buffer, 0, wanted);
                written += wanted;
            }
        }
        return written;
    }

    private static boolean isEmpty(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
